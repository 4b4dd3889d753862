import type { NoteLook } from "../features/notes/note-editor.ts";
import { number } from "./counts.ts";

/** What rich notes say, in English; a part of the one catalogue. */
export const enNotes = {
  tools: "Format of the note",
  looks: {
    bold: "Bold",
    italic: "Italic",
    bullets: "List",
    numbers: "Numbered list",
    quotation: "Quotation",
  } satisfies Record<NoteLook, string>,
  link: "Link",
  address: "Address",
  addressPlaceholder: "https://…",
  noAddress: "An address begins with https://, http:// or mailto:.",
  setLink: "Set the link",
  removeLink: "Remove the link",
  copyLink: "Copy the address",
  tooLong: (length: number, limit: number) =>
    `That would make the note ${number(length)} characters long; ${number(limit)} is the most. Nothing was pasted.`,
} as const;
