import type { Change } from "../../core/report/composed/evidence.ts";
import type { WordCount } from "../../core/report/composed/outline.ts";
import { counted, number } from "./counts.ts";

const changed: Readonly<Record<Change, string>> = { quote: "words", tags: "tags", note: "note" };

function listed(changes: readonly Change[]): string {
  const names = changes.map((change) => changed[change]);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** What reports that analysts write say, in English; a part of the one catalogue to translate. */
export const enReports = {
  tab: "Reports",
  list: "Reports",
  new: "New report",
  noneYet: "No reports yet. A report holds your own words with highlights as evidence beside them.",
  about: (words: number, evidence: number) =>
    `${counted(words, "word")} · ${number(evidence)} ${evidence === 1 ? "quotation" : "quotations"}`,
  nameOf: (name: string) => `Name of ${name}`,
  open: "Open",
  rename: "Rename…",
  duplicate: "Duplicate",
  remove: "Delete",
  removed: (name: string) => `Deleted report “${name}”`,

  name: "Report name",
  text: "Report text",
  placeholder: "Write here. Put in highlights as evidence with Insert evidence.",
  tools: "Format of the report",
  kind: "Block style",
  kinds: {
    paragraph: "Text",
    "1": "Heading 1",
    "2": "Heading 2",
    "3": "Heading 3",
    quotation: "Quotation",
    bullets: "List",
    numbers: "Numbered list",
  },
  bold: "Bold",
  italic: "Italic",
  bullets: "List",
  numbers: "Numbered list",
  link: "Link",
  insertTable: "Insert table",
  table: "Table",
  tableDeeds: {
    rowBelow: "Insert row below",
    columnRight: "Insert column to the right",
    removeRow: "Delete row",
    removeColumn: "Delete column",
    head: "First row is a heading",
    removeTable: "Delete table",
  },
  insertEvidence: "Insert evidence",
  insertSection: "Insert section",
  outline: "Outline",
  noHeadings: "Headings appear here.",
  preview: "Preview",
  previewOf: "Preview of the report",
  previewIsPart: "Only a part is shown of a long report; the export holds all of it.",
  print: "Print…",
  export: "Export…",
  exportPdf: "Export as PDF…",
  words: ({ own, quoted }: WordCount) =>
    quoted === 0 ? counted(own, "word") : `${counted(own + quoted, "word")}, ${number(quoted)} quoted`,
  tooLong: (length: number, limit: number) =>
    `That would make the report ${number(length)} characters long; ${number(limit)} is the most. Nothing was pasted.`,

  evidence: (quote: string) => `Evidence: ${quote}`,
  openHighlight: "Open the highlight in its article",
  paragraph: (paragraph: number) => `¶ ${paragraph}`,
  position: (start: number, end: number) => `${start}–${end}`,
  changed: (changes: readonly Change[]) => `Changed since it was put in: its ${listed(changes)}.`,
  nowReads: "Now reads:",
  nowTags: (tags: readonly string[]) =>
    tags.length === 0 ? "Now without a tag" : `Now tagged ${tags.join(", ")}`,
  nowNote: (note: string) => (note === "" ? "Now without a note" : `Note now: ${note}`),
  useNew: "Use the new text",
  gone: "This highlight has been deleted from the project.",
  unplaced: "The article has a newer text; the place of this highlight waits in Needs review.",
  review: "Needs review…",
  moveUp: "Move up",
  moveDown: "Move down",
  takeOut: "Take out of the report",

  section: (title: string) => `Section: ${title}`,
  ofTag: "Highlights with this tag",
  ofTree: "Highlights with this tag or one below it",
  ofSearch: (query: string) => `Highlights found by ${query}`,
  count: (total: number) => counted(total, "highlight"),
  sectionGone: "What this section was made of has been deleted from the project.",
  sectionEmpty: "There is nothing in this section now.",
  more: (left: number) => `and ${counted(left, "more highlight", "more highlights")}; the export lists all`,

  pickEvidence: "Insert evidence",
  findEvidence: "Find a highlight by its words, tags or source",
  foundEvidence: "Highlights",
  pickHint: "Enter inserts it; Ctrl+Enter inserts it and stays.",
  noEvidence: "No highlight matches.",
  noHighlights: "Nothing is highlighted yet. Highlight words in an article first.",
  goneBefore: (count: number) =>
    count === 1
      ? "The highlight was not inserted: it is no longer in the project."
      : `${count} highlights were not inserted: they are no longer in the project.`,
  inserted: (quote: string) => `Inserted “${quote}”`,
  pickSection: "Insert section",
  sectionHint: "The section follows the project: it always holds what its search or tag finds.",
  source: "Made of",
  search: "Saved search",
  tag: "Tag",
  withBelow: "With the tags below it",
  noSource: "Save a search or make a tag first; a section is made of either.",
  insert: "Insert",
  cancel: "Cancel",

  dropForNew: "Drop here for a new report",
  addTo: "Add to report",
  addChosen: "Add to report",
  addToNew: "New report",
  addTitle: "Add to report",
  added: (count: number, name: string) =>
    `${count === 1 ? "Added" : `Added ${counted(count, "highlight")}`} to “${name}”`,
  show: "Open report",
  nothingAtHand: "No highlight is at hand. Go to one first, then add it to a report.",
  noReport: "No report is open. Open one first.",
} as const;
