import { useEffect, useLayoutEffect, useRef } from "react";
import type { Annotation, Tag } from "../../../contract/records.ts";
import type { Range as TextRange } from "../../../core/text/range.ts";
import { useDesk } from "../../desk.ts";
import type { Mark } from "../../reader/paint/mark.ts";
import type { Reader } from "../../reader/reader.ts";
import type { Draft } from "./bounds/use-bounds.ts";
import { changeBetween } from "./list-change.ts";
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

/** The same while its bounds are being edited. */
function marksIn(annotation: Annotation, { tagsById, draft }: Given): readonly Mark[] {
  const own = marksOf(annotation, tagsById);
  if (annotation.id !== draft?.annotationId) return own;
  const { start, end, piece } = draft;
  return own.map((mark, place) => (place === piece ? { ...mark, start, end } : mark));
}

/** What the painter was given. */
interface Given {
  readonly reader: Reader;
  readonly annotations: readonly Annotation[];
  readonly tagsById: ReadonlyMap<string, Tag>;
  readonly draft: Draft | null;
}

function paint(last: Given | null, next: Given): void {
  const { painter } = next.reader;
  if (last === null || last.reader !== next.reader || last.tagsById !== next.tagsById) {
    painter.setMarks(next.annotations.flatMap((annotation) => marksIn(annotation, next)));
    return;
  }
  const { gone, come } = changeBetween(last.annotations, next.annotations);
  const changed = new Set(come);
  const ids = new Set([...gone, ...come].map(({ id }) => id));
  if (last.draft !== next.draft) {
    for (const id of [last.draft, next.draft].flatMap((draft) => draft?.annotationId ?? [])) {
      ids.add(id);
      const row = next.annotations.find((annotation) => annotation.id === id);
      if (row !== undefined) changed.add(row);
    }
  }
  painter.changeMarks(
    ids,
    [...changed].flatMap((annotation) => marksIn(annotation, next)),
  );
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
  const given = useRef<Given | null>(null);
  useLayoutEffect(() => {
    const last = given.current;
    given.current = reader && { reader, annotations, tagsById, draft };
    if (given.current !== null) paint(last, given.current);
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
