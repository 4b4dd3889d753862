import { z } from "zod";
import { isNoteLink, type NoteDocument } from "../core/note/document.ts";

/** More blocks, items or runs than anybody writes; fewer than what could stall a window. */
const most = 20_000;

const run = z.strictObject({
  text: z.string(),
  isBold: z.literal(true).optional(),
  isItalic: z.literal(true).optional(),
  link: z.string().refine(isNoteLink).optional(),
});
const runs = z.array(run).max(most);

/** A rich note from wherever it comes: a window, or a project file somebody else has made. */
export const noteDocument: z.ZodType<NoteDocument, NoteDocument> = z.strictObject({
  version: z.literal(1),
  blocks: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("paragraph"), runs }),
        z.strictObject({ kind: z.literal("quotation"), runs }),
        z.strictObject({ kind: z.literal("list"), isNumbered: z.boolean(), items: z.array(runs).max(most) }),
      ]),
    )
    .max(most),
});

/** What a project file holds as a rich note; null when it is none of ours, so that its words are shown. */
export function readNoteDocument(stored: string | null): NoteDocument | null {
  if (stored === null) return null;
  try {
    return noteDocument.parse(JSON.parse(stored));
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) return null;
    throw error;
  }
}
