import { memo, type ReactElement } from "react";
import type { Annotation, Tag } from "../../../contract/records.ts";
import { paintOf } from "./paint-of.ts";

interface Props {
  readonly annotations: readonly Annotation[];
  readonly tagsById: ReadonlyMap<string, Tag>;
  /** Of the article's text, in UTF-16 code units. */
  readonly length: number;
  readonly activeId: string | null;
  readonly onChoose: (annotationId: string) => void;
}

/** With more the ticks run into one band that says nothing. */
const mostTicks = 400;

/** A tick for each highlight along the scroll bar, for the mouse; the cards are the way for all others. */
export const Overview = memo(function Overview(props: Props): ReactElement | null {
  const { annotations, tagsById, length, activeId, onChoose } = props;
  if (annotations.length > mostTicks) return null;
  return (
    <div className="overview" aria-hidden="true">
      {annotations.map((annotation) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; the whole of it is hidden from others.
        <i
          key={annotation.id}
          data-active={annotation.id === activeId}
          style={{
            top: `${(100 * annotation.start) / Math.max(1, length)}%`,
            background: paintOf(annotation, tagsById).colour,
          }}
          onMouseDown={() => onChoose(annotation.id)}
        />
      ))}
    </div>
  );
});
