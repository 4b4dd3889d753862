import type { ReactElement } from "react";
import type { Pattern } from "../../core/tag/look.ts";
import { tagColourVar } from "./tag-colour.ts";

interface Props {
  /** `#rrggbb` as stored. */
  readonly colour: string;
  readonly pattern: Pattern;
  /** Edge in CSS pixels. */
  readonly size?: number;
}

/** Colour and pattern of a tag as a small square: filled, barred or dotted like its underline. */
export function Swatch({ colour, pattern, size = 10 }: Props): ReactElement {
  const fill = tagColourVar(colour);
  return (
    <svg
      data-swatch={pattern}
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 10 10"
      className="shrink-0"
    >
      {pattern === "solid" && <rect width="10" height="10" rx="2.5" style={{ fill }} />}
      {pattern === "dashed" && (
        <>
          <rect width="10" height="4.1" rx="1.4" style={{ fill }} />
          <rect y="5.9" width="10" height="4.1" rx="1.4" style={{ fill }} />
        </>
      )}
      {pattern === "dotted" &&
        [2.3, 7.7].map((x) =>
          [2.3, 7.7].map((y) => <circle key={`${x} ${y}`} cx={x} cy={y} r="2.2" style={{ fill }} />),
        )}
    </svg>
  );
}
