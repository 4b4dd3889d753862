import { useEffect, useLayoutEffect } from "react";
import type { Annotation, Tag } from "../../../contract/records.ts";
import type { Range as TextRange } from "../../../core/text/range.ts";
import { useDesk } from "../../desk.ts";
import type { Reader } from "../../reader/reader.ts";
import type { Draft } from "./bounds/use-bounds.ts";
import { paintOf } from "./paint-of.ts";

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
        const paint = paintOf(annotation, tagsById);
        return annotation.pieces.map((piece, place) => {
          const isDrafted = annotation.id === draft?.annotationId && place === draft.piece;
          const { start, end } = isDrafted ? draft : piece;
          return { id: annotation.id, start, end, paint };
        });
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
