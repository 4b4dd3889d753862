import { noteDocument } from "../../../contract/note-document.ts";
import { longestNote } from "../../../contract/note-limit.ts";
import type { IncomingNote } from "../../../core/exchange/incoming.ts";
import { isPlainNote, textOfNote, tidyNote } from "../../../core/note/document.ts";
import { normaliseText } from "../../../core/text/normalise.ts";
import { cleanNote } from "../../commands/note.ts";
import type { Arrivals } from "./arrivals.ts";

/** A note's words; and the note as it was written, where it is one of ours and says more than they do. */
export function writtenNote(
  arrivals: Arrivals,
  note: IncomingNote,
): { readonly text: string; readonly document: string | null } {
  if (note.document === undefined || note.document === null) return plainNote(arrivals, note.text);
  const parsed = noteDocument.safeParse(note.document);
  const tidy = parsed.success ? tidyNote(parsed.data, (text) => normaliseText(text).text) : null;
  const text = tidy === null ? "" : cleanNote(textOfNote(tidy));
  if (tidy === null || text === "" || text.length > longestNote) {
    arrivals.remark("note-plain");
    return plainNote(arrivals, note.text);
  }
  return { text, document: isPlainNote(tidy) ? null : JSON.stringify(tidy) };
}

function plainNote(arrivals: Arrivals, stated: string): { text: string; document: null } {
  const text = cleanNote(stated);
  if (text.length <= longestNote) return { text, document: null };
  arrivals.remark("note-cut");
  return { text: `${text.slice(0, longestNote - 1).toWellFormed()}…`, document: null };
}
