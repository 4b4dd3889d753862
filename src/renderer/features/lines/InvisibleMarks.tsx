import { memo, type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import type { Reader } from "../../reader/reader.ts";
import { enArticles } from "../../wording/en-articles.ts";
import { type Invisible, invisibleIn } from "./invisible.ts";
import "./lines.css";

const en = enArticles.invisible;

/** More marks than these nobody looks at one by one; the text is full of them then. */
const most = 500;

interface Spot {
  readonly left: number;
  readonly top: number;
  readonly height: number;
  /** How many signs of others stand in its sign's way; it goes above them. */
  readonly level: number;
}

/** Room a sign takes, in CSS pixels. */
const signWidth = 32;

/** A mark over every character that would not be seen, beside the text and not in it. */
export const InvisibleMarks = memo(function InvisibleMarks({
  reader,
}: {
  readonly reader: Reader;
}): ReactElement | null {
  const found = useMemo(() => invisibleIn(reader.text, most), [reader]);
  const layer = useRef<HTMLDivElement>(null);
  const [spots, setSpots] = useState<readonly (Spot | null)[]>([]);

  useEffect(() => {
    if (found.length === 0) return;
    const place = () => {
      const origin = layer.current?.getBoundingClientRect();
      if (origin === undefined) return;
      const placed: (Spot | null)[] = [];
      for (const { position } of found) {
        const box = reader.spotOf(position);
        if (box === null || box.height === 0) {
          placed.push(null);
          continue;
        }
        const [left, top] = [box.left - origin.left, box.top - origin.top];
        // Controls come in pairs, and in right-to-left text both ends can be drawn at one place.
        const near = placed.slice(-4).filter((spot) => spot !== null && isNear(spot, left, top));
        placed.push({ left, top, height: box.height, level: near.length });
      }
      setSpots(placed);
    };
    place();
    return reader.onLayout(place);
  }, [found, reader]);

  if (found.length === 0) return null;
  return (
    <div ref={layer} className="invisible-marks">
      {found.map((invisible, at) => (
        <Mark key={invisible.position} invisible={invisible} spot={spots[at] ?? null} />
      ))}
    </div>
  );
});

function isNear(spot: Spot, left: number, top: number): boolean {
  return Math.abs(spot.top - top) < 4 && Math.abs(spot.left - left) < signWidth;
}

function Mark({ invisible, spot }: { readonly invisible: Invisible; readonly spot: Spot | null }) {
  if (spot === null) return null;
  const { name, code, sign } = invisible;
  return (
    <span
      role="img"
      aria-label={en.at(name, code)}
      title={en.at(name, code)}
      style={{ left: spot.left, top: spot.top, height: spot.height }}
    >
      <i aria-hidden="true" style={{ translate: `-50% ${spot.level * -13}px` }}>
        {sign}
      </i>
    </span>
  );
}
