import type { Importance } from "../../../contract/records.ts";
import type { NoteDocument } from "../../../core/note/document.ts";

/** What of a card is open for the keyboard. */
export type Editing = "note" | "tag" | "claim" | null;

export interface CardActions {
  readonly activate: (annotationId: string) => void;
  readonly edit: (annotationId: string, what: Editing) => void;
  readonly addTag: (annotationId: string, path: string) => void;
  readonly removeTag: (annotationId: string, tagId: string) => void;
  readonly remove: (annotationId: string) => void;
  readonly setNote: (annotationId: string, note: NoteDocument) => Promise<string | null>;
  /** Back to the text, with the caret at the highlight. */
  readonly toText: (annotationId: string) => void;
  /** Choose it for merging, or no longer. */
  readonly choose: (annotationId: string) => void;
  readonly copyQuote: (annotationId: string) => void;
  readonly removePiece: (annotationId: string, piece: number) => void;
  readonly weigh: (annotationId: string, importance: Importance) => void;
}
