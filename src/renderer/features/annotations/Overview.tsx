import { type MouseEvent, memo, type ReactElement, useDeferredValue, useMemo, type WheelEvent } from "react";
import type { Annotation, Tag } from "../../../contract/records.ts";
import { paintOf } from "./paint-of.ts";
import { imageOf, tickAt } from "./tick-image.ts";
import { ticksOf } from "./ticks.ts";

interface Props {
  readonly annotations: readonly Annotation[];
  readonly tagsById: ReadonlyMap<string, Tag>;
  /** Of the article's text, in UTF-16 code units. */
  readonly length: number;
  readonly activeId: string | null;
  readonly onChoose: (annotationId: string) => void;
  /** What they stand beside. */
  readonly scroller: HTMLElement | null;
}

/** As many ticks as find room beside each other on a tall screen. */
const rows = 400;

/** Ticks for the highlights along the scroll bar, for the mouse; the cards are the way for all others. */
export const Overview = memo(function Overview(props: Props): ReactElement {
  const { tagsById, length, activeId, onChoose, scroller } = props;
  // A tick may come a moment later than the highlight it is for.
  const annotations = useDeferredValue(props.annotations);
  const ticks = useMemo(() => ticksOf(annotations, tagsById, length, rows), [annotations, tagsById, length]);
  // One picture and not an element each: hundreds of elements would be laid out and painted at every switch.
  const backgroundImage = useMemo(() => imageOf(ticks), [ticks]);
  const active = activeId === null ? undefined : annotations.find(({ id }) => id === activeId);
  const choose = (event: MouseEvent) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const annotationId = tickAt(ticks, event.clientY - top, height);
    if (annotationId === null) return;
    // The text takes the focus; the press alone would take it away again.
    event.preventDefault();
    onChoose(annotationId);
  };
  return (
    <div
      className="overview"
      aria-hidden="true"
      style={{ backgroundImage }}
      onMouseDown={choose}
      onWheel={({ deltaY }: WheelEvent) => scroller?.scrollBy({ top: deltaY })}
    >
      {active !== undefined && (
        <i
          style={{
            top: `${(100 * active.start) / Math.max(1, length)}%`,
            background: paintOf(active, tagsById).colour,
          }}
        />
      )}
    </div>
  );
});
