import {
  memo,
  type ReactElement,
  useDeferredValue,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from "react";
import type { Annotation, Tag } from "../../../contract/records.ts";
import type { Reader } from "../../reader/reader.ts";
import { edgesOf } from "./known-edges.ts";
import { lanesOf } from "./lanes.ts";
import { paintOf } from "./paint-of.ts";

const mostLanes = 3;

/** CSS pixels from one lane to the next. */
const laneWidth = 6;

interface Props {
  readonly reader: Reader;
  /** In reading order. */
  readonly annotations: readonly Annotation[];
  readonly tagsById: ReadonlyMap<string, Tag>;
  readonly activeId: string | null;
}

/** A stripe beside the text for each highlight, as long as its words are high; side by side where they overlap. */
export const Stripes = memo(function Stripes(props: Props): ReactElement {
  const { reader, tagsById, activeId } = props;
  // A stripe may come a moment later than the highlight it is for.
  const annotations = useDeferredValue(props.annotations);
  const stripes = useRef<HTMLDivElement>(null);
  const layout = useSyncExternalStore(reader.onLayout, () => reader.layout);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout moves the text.
  useLayoutEffect(() => {
    if (stripes.current === null) return;
    const toStripes = reader.top() - stripes.current.getBoundingClientRect().top;
    const edges = annotations.map((annotation) => {
      const { top, bottom } = edgesOf(reader, annotation) ?? { top: -toStripes, bottom: -toStripes };
      return { top: top + toStripes, bottom: bottom + toStripes };
    });
    const lanes = lanesOf(edges, mostLanes);
    for (const [i, { top, bottom }] of edges.entries()) {
      const { style } = stripes.current.children[i] as HTMLElement;
      style.top = `${top}px`;
      style.height = `${bottom - top}px`;
      style.left = `${lanes[i]! * laneWidth}px`;
    }
  }, [reader, annotations, layout]);

  return (
    <div ref={stripes} className="stripes" aria-hidden="true">
      {annotations.map((annotation) => (
        <i
          key={annotation.id}
          data-active={annotation.id === activeId}
          style={{ background: paintOf(annotation, tagsById).colour }}
        />
      ))}
    </div>
  );
});
