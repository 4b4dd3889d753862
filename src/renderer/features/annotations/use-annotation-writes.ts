import { useMemo, useRef } from "react";
import type { Reply } from "../../../contract/failures.ts";
import type { Annotation, Importance, Merged, Split } from "../../../contract/records.ts";
import type { NoteDocument } from "../../../core/note/document.ts";
import type { Range as TextRange } from "../../../core/text/range.ts";
import { useWrite } from "../../bridge/queries.ts";
import { useUsedTags } from "./recent-tags.ts";

export interface AnnotationWrites {
  /** The stored highlight, or null when it was refused (the notice says why) or one is being made. */
  readonly create: (range: TextRange, tags: readonly string[]) => Promise<Annotation | null>;
  readonly addTag: (annotationId: string, path: string) => Promise<Annotation | null>;
  readonly removeTag: (annotationId: string, tagId: string) => Promise<void>;
  /** The highlight with its new bounds, or null when they were refused. */
  readonly move: (annotationId: string, range: TextRange, piece: number) => Promise<Annotation | null>;
  readonly addPiece: (annotationId: string, range: TextRange) => Promise<Annotation | null>;
  readonly removePiece: (annotationId: string, piece: number) => Promise<Annotation | null>;
  readonly weigh: (annotationId: string, importance: Importance) => Promise<Annotation | null>;
  readonly merge: (annotationIds: readonly string[]) => Promise<Merged | null>;
  readonly split: (annotationId: string, at: number) => Promise<Split | null>;
  /** Whether it is gone. */
  readonly remove: (annotationId: string) => Promise<boolean>;
  /** Null when it is stored, else the sentence that says why not. */
  readonly setNote: (annotationId: string, note: NoteDocument) => Promise<string | null>;
}

/** Everything that is done to the highlights of one article, each in one write and so in one undo. */
export function useAnnotationWrites(articleId: string): AnnotationWrites {
  const { write: create } = useWrite("annotation.create");
  const { write: tag } = useWrite("annotation.tag");
  const { write: untag } = useWrite("annotation.untag");
  const { write: move } = useWrite("annotation.move");
  const { write: addPiece } = useWrite("annotation.addPiece");
  const { write: removePiece } = useWrite("annotation.removePiece");
  const { write: weigh } = useWrite("annotation.setImportance");
  const { write: merge } = useWrite("annotation.merge");
  const { write: split } = useWrite("annotation.split");
  const { write: remove } = useWrite("annotation.remove");
  const { write: setNote } = useWrite("annotation.note");
  const use = useUsedTags((used) => used.use);
  const isCreating = useRef(false);

  return useMemo(
    () => ({
      create: async ({ start, end }, tags) => {
        // A key held down or pressed twice means one highlight.
        if (isCreating.current) return null;
        isCreating.current = true;
        const reply = await create({ articleId, start, end, tags: [...tags] });
        isCreating.current = false;
        if (!reply.ok) return null;
        use(reply.value.tagIds);
        return reply.value;
      },
      addTag: async (annotationId, path) => {
        const reply = await tag({ annotationId, tag: path });
        if (!reply.ok) return null;
        use(reply.value.tagIds.filter((_, i) => reply.value.tags[i] === path));
        return reply.value;
      },
      removeTag: async (annotationId, tagId) => {
        await untag({ annotationId, tagId });
      },
      move: async (annotationId, { start, end }, piece) =>
        answered(await move({ annotationId, start, end, piece })),
      addPiece: async (annotationId, { start, end }) =>
        answered(await addPiece({ annotationId, start, end })),
      removePiece: async (annotationId, piece) => answered(await removePiece({ annotationId, piece })),
      weigh: async (annotationId, importance) => answered(await weigh({ annotationId, importance })),
      merge: async (annotationIds) => answered(await merge({ annotationIds: [...annotationIds] })),
      split: async (annotationId, at) => answered(await split({ annotationId, at })),
      remove: async (annotationId) => (await remove({ annotationId })).ok,
      setNote: async (annotationId, note) => {
        const reply = await setNote({ annotationId, note }, { isShownHere: true });
        return reply.ok ? null : reply.message;
      },
    }),
    [articleId, create, tag, untag, move, addPiece, removePiece, weigh, merge, split, remove, setNote, use],
  );
}

function answered<T>(reply: Reply<T>): T | null {
  return reply.ok ? reply.value : null;
}
