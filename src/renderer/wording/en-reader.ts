import { counted, number } from "./counts.ts";

/** What the reader and the margin beside it say, in English; a part of the one catalogue to translate. */
export const enReader = {
  text: "Article text",
  loading: "Opening the article…",
  /** Before a page's number. */
  page: "page ",
  characters: (length: number) => counted(length, "character"),
  highlights: (count: number) => counted(count, "highlight"),

  margin: "Annotations",
  cards: "Highlights",
  emptyBeforeKey: "Select words and press",
  emptyAfterKey: "to highlight them.",
  addTag: "Add tag",
  addNote: "Add note",
  note: "Note",
  notePlaceholder: "What about it?",
  removeHighlight: "Remove highlight",
  removeTag: (path: string) => `Remove tag ${path}`,
  byAt: (person: string, moment: string) => `${person}, ${moment}`,

  toolbar: "Highlight",
  highlight: "Highlight",
  tag: "Tag",
  tagPlaceholder: "Find or make a tag",
  tagNote: "Note",
  copied: "Quotation copied",
  copyFailed: "The quotation could not be copied. Select the words and use Copy instead.",
  tags: "Tags",
  recentTag: (place: number, path: string) => `${place} ${path}`,
  createTag: (path: string) => `Create tag “${path}”`,
  noTagsYet: "No tags yet. Type a name; a slash nests it, as in quote/Leavitt.",
  moreTags: (count: number) => `${number(count)} more; type to narrow down`,
  tagEmptyName: "A name is missing beside a slash.",
  tagTooLong: (most: number) => `One name may have at most ${number(most)} characters.`,
  tagTooDeep: (most: number) => `Tags nest at most ${number(most)} deep.`,
  apply: "apply",
  close: "close",

  /** What a screen reader hears when the caret enters a highlight. */
  announce: (quote: string, tags: readonly string[], note: string) =>
    [
      tags.length === 0 ? "Highlight, no tag" : `Highlight, tagged ${tags.join(", ")}`,
      `“${quote}”`,
      ...(note === "" ? [] : [`Note: ${note}`]),
    ].join(". "),
  announceSeveral: (count: number) => `${number(count)} highlights here`,
  removed: "Highlight removed",
} as const;
