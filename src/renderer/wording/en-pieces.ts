import type { Importance } from "../../contract/records.ts";
import { inOneLine } from "./one-line.ts";

/** What highlights of several pieces and their importance say, in English; a part of the one catalogue. */
export const enPieces = {
  /** Not “Add to highlight”: the toolbar’s other button is “Highlight”, and voice control takes parts of names. */
  add: "Add piece",
  added: (quote: string) => `Added “${quote}” to the highlight`,
  nothingToAdd: "Choose a highlight, then select the words to add to it.",
  pieces: "Pieces of this highlight",
  remove: "Take out of the highlight",
  removePiece: (quote: string) => `Take “${inOneLine(quote)}” out of the highlight`,
  removed: "Taken out of the highlight",
  nothingToRemove: "Put the caret into a piece of a highlight that has several.",
  importance: (importance: Importance) =>
    importance === 0 ? "No importance" : `Importance ${importance} of 3`,
} as const;
