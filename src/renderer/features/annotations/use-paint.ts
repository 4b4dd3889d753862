import { useEffect, useLayoutEffect } from "react";
import type { Annotation, Tag } from "../../../contract/records.ts";
import type { Range as TextRange } from "../../../core/text/range.ts";
import { useDesk } from "../../desk.ts";
import type { Mark } from "../../reader/painting.ts";
import type { Reader } from "../../reader/reader.ts";
import type { Draft } from "./bounds/use-bounds.ts";
import { paintOf } from "./paint-of.ts";

/** What is painted for each row, as long as the tags stay as they are: of thousands only one changes at a time. */
const marks = new WeakMap<ReadonlyMap<string, Tag>, WeakMap<Annotation, readonly Mark[]>>();

/** One for each piece of a highlight. */
function marksOf(annotation: Annotation, tagsById: ReadonlyMap<string, Tag>): readonly Mark[] {
  const known = marks.get(tagsById) ?? new WeakMap<Annotation, readonly Mark[]>();
  marks.set(tagsById, known);
  const paint = paintOf(annotation, tagsById);
  const own =
    known.get(annotation) ??
    annotation.pieces.map(({ start, end }) => ({ id: annotation.id, start, end, paint }));
  known.set(annotation, own);
  return own;
}

/** Keeps the paint over the text as the rows, the desk and the selection are. Renders nothing. */
export function usePaint(
  reader: Reader | null,
  annotations: readonly Annotation[],
  tagsById: ReadonlyMap<string, Tag>,
  pending: TextRange | null,
  isTextFocused: boolean,
  draft: Draft | null,
): void {
  useLayoutEffect(() => {
    reader?.painter.setMarks(
      annotations.flatMap((annotation) => {
        const own = marksOf(annotation, tagsById);
        if (annotation.id !== draft?.annotationId) return own;
        const { start, end, piece } = draft;
        return own.map((mark, place) => (place === piece ? { ...mark, start, end } : mark));
      }),
    );
  }, [reader, annotations, tagsById, draft]);

  useEffect(() => {
    if (reader === null) return;
    const lift = () => {
      const { activeAnnotationId, hoveredAnnotationId } = useDesk.getState();
      reader.painter.lift("active", activeAnnotationId);
      reader.painter.lift("hovered", hoveredAnnotationId);
    };
    lift();
    return useDesk.subscribe(lift);
  }, [reader]);

  // With the focus in the text the browser shows the selection itself.
  useEffect(
    () => reader?.painter.setPending(isTextFocused ? null : pending),
    [reader, pending, isTextFocused],
  );
}
