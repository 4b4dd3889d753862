import { type MouseEvent, memo, type ReactElement, useDeferredValue, useMemo } from "react";
import type { Annotation, Tag } from "../../../contract/records.ts";
import { paintOf } from "./paint-of.ts";
import { ticksOf } from "./ticks.ts";

interface Props {
  readonly annotations: readonly Annotation[];
  readonly tagsById: ReadonlyMap<string, Tag>;
  /** Of the article's text, in UTF-16 code units. */
  readonly length: number;
  readonly activeId: string | null;
  readonly onChoose: (annotationId: string) => void;
}

/** As many ticks as find room beside each other on a tall screen. */
const rows = 400;

/** Ticks for the highlights along the scroll bar, for the mouse; the cards are the way for all others. */
export const Overview = memo(function Overview(props: Props): ReactElement {
  const { tagsById, length, activeId, onChoose } = props;
  // A tick may come a moment later than the highlight it is for.
  const annotations = useDeferredValue(props.annotations);
  const ticks = useMemo(() => ticksOf(annotations, tagsById, length, rows), [annotations, tagsById, length]);
  const active = activeId === null ? undefined : annotations.find(({ id }) => id === activeId);
  const place = (top: number, colour: string) => ({ top: `${100 * top}%`, background: colour });
  // Where there are more than ticks, the full ones say where most of them are.
  const strength = (share: number) => (share === 1 ? {} : { opacity: (0.15 + 0.65 * share ** 2).toFixed(2) });
  const choosing = (annotationId: string) => (event: MouseEvent) => {
    // The text takes the focus; the press alone would take it away again.
    event.preventDefault();
    onChoose(annotationId);
  };
  return (
    <div className="overview" aria-hidden="true">
      {ticks.map(({ annotationId, top, colour, share }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; the whole of it is hidden from others.
        <i
          key={annotationId}
          style={{ ...place(top, colour), ...strength(share) }}
          onMouseDown={choosing(annotationId)}
        />
      ))}
      {active !== undefined && (
        // biome-ignore lint/a11y/noStaticElementInteractions: as above.
        <i
          data-active
          style={place(active.start / Math.max(1, length), paintOf(active, tagsById).colour)}
          onMouseDown={choosing(active.id)}
        />
      )}
    </div>
  );
});
