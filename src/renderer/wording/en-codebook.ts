import type { TagOrder, TagView } from "../codebook-desk.ts";
import { counted, number } from "./counts.ts";

/** What growing and repairing the codebook says, in English; a part of the one catalogue. */
export const enCodebook = {
  filter: "Filter tags",
  clearFilter: "Clear filter",
  show: "Show and sort tags",
  viewHeading: "Show",
  orderHeading: "Sort by",
  views: {
    all: "All tags",
    unused: "Unused",
    once: "Used once",
    similar: "Similar names",
  } satisfies Record<TagView, string>,
  orders: { own: "Own order", name: "Name", count: "Number of highlights" } satisfies Record<
    TagOrder,
    string
  >,
  unfoldAll: "Expand all",
  foldAll: "Collapse all",
  analysis: "Analysis",
  newTag: "New tag",
  showing: (view: string, count: number) => `${view}: ${counted(count, "tag")}`,
  showAll: "Show all tags",
  noneMatch: (filter: string) => `No tag has “${filter}” in its path.`,
  noneInView: {
    all: "",
    unused: "Every tag is on a highlight.",
    once: "No tag is on just one highlight.",
    similar: "No two names look like slips of each other.",
  } satisfies Record<TagView, string>,
  noneYet: "No tags yet. Select words in an article and give the highlight a tag; it then appears here.",

  newBelow: "New tag below…",
  describe: "Describe…",
  pinTag: "Pin, to offer it first",
  unpinTag: "Unpin",
  isPinned: "pinned",
  nowPinned: (name: string) => `${name} is pinned and keeps its place among the tags offered first.`,
  nowUnpinned: (name: string) => `${name} is no longer pinned.`,
  moveTo: "Move to…",
  moveUp: "Move up",
  moveDown: "Move down",
  moveIn: "Nest below the tag above",
  moveOut: "Move out a level",
  mergeInto: "Merge into…",
  split: "Split by a search…",
  remove: "Delete…",
  moved: {
    up: (name: string) => `${name} moved up`,
    down: (name: string) => `${name} moved down`,
    in: (name: string) => `${name} is below the tag above now`,
    out: (name: string) => `${name} moved out a level`,
    to: (name: string, path: string) => `${name} is now ${path}`,
  },
  cannotMove: "It cannot go further that way.",
  sortedCannotMove: "Sort by own order to move tags up and down.",
  mergeInstead: "Merge them…",

  cancel: "Cancel",
  save: "Save",
  create: "Create",
  createTitle: (parent: string | null) => (parent === null ? "New tag" : `New tag below ${parent}`),
  name: "Name",
  nameHint: "A slash nests: Leavitt/authority.",

  describeTitle: (name: string) => `Describe ${name}`,
  description: "What it is for",
  inclusion: "Use it when",
  exclusion: "Do not use it when",
  examples: "Examples",
  noExamples: "Pin a quotation on its card to show what the tag is for.",
  unpin: "Unpin",
  pinHere: "Pin as an example of a tag",
  pin: (path: string) => `Pin as example of ${path}`,
  unpinFrom: (path: string) => `Unpin as example of ${path}`,
  pinned: (path: string) => `Pinned as example of ${path}`,
  unpinned: (path: string) => `No longer an example of ${path}`,
  use: "Use:",
  notUse: "Not:",

  moveTitle: (name: string) => `Move ${name}`,
  moveField: "Below which tag",
  top: "At the top, below no tag",
  move: "Move",
  placeholder: "Type part of a tag’s name",
  noTag: "No tag is called that. Try fewer letters.",
  moreTags: (count: number) => `${counted(count, "more tag")}; type to narrow them down.`,

  mergeTitle: (name: string) => `Merge ${name}`,
  mergeField: "Into which tag",
  merge: "Merge",
  mergeHighlights: (highlights: number, both: number, into: string) =>
    highlights === 0
      ? "No highlight carries it, so none changes."
      : `${counted(highlights, "highlight")} will be tagged ${into}${both === 0 ? "." : `; ${number(both)} of them ${both === 1 ? "carries" : "carry"} it already.`}`,
  goes: (paths: readonly string[]) => `${paths.join(", ")} will be gone.`,
  mergeChoose: "Choose a tag to see what changes.",
  willMove: (from: string, to: string) => `${from} becomes ${to}.`,
  willJoin: (from: string, to: string) => `${from} is merged into ${to}, which has the same name.`,
  examplesMove: (count: number) => `${counted(count, "example")} will move along.`,
  examplesGo: (count: number) => `${counted(count, "example")} will be unpinned.`,
  more: (count: number) => `And ${number(count)} more.`,

  splitTitle: (name: string) => `Split ${name}`,
  splitQuery: "Which of its highlights",
  splitQueryHint: "A search, such as hostag* or source:axios.",
  splitPath: "Move them to the tag",
  splitCount: (count: number) =>
    count === 0 ? "None of its own highlights match." : `${counted(count, "highlight")} will move.`,
  splitButton: "Split",

  removeTitle: (name: string) => `Delete ${name}`,
  removeHighlights: (highlights: number, untagged: number) =>
    highlights === 0
      ? "No highlight carries it."
      : `${counted(highlights, "highlight")} will lose it${untagged === 0 ? "" : `, ${number(untagged)} of them their only tag`}. The highlights stay.`,
  children: "The tags below it",
  keepChildren: "Keep them, one level up",
  removeChildren: (count: number) => `Delete them too (${number(count)})`,
  removeButton: "Delete",

  mergeA: (a: string, b: string) => `Merge ${a} into ${b}`,
  ownColour: "A colour of your own",
  ownColourHint: "Type it as #rrggbb; it must stand out from the paper.",
  ownColourMalformed: "Write a colour as # and six digits or letters a to f, such as #7a0050.",
  ownColourFaint: (ratio: number, least: number) =>
    `It stands out from the paper at ${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1; ${least} to 1 is the least. Choose a darker one.`,
  setColour: "Set",

  importTitle: "Import codebook",
  importOf: (name: string, total: number) => `${name}: ${counted(total, "tag")}`,
  importAdded: (count: number) =>
    count === 0 ? "No tag is new." : `${counted(count, "tag")} will be added:`,
  importFilled: (count: number) => `${counted(count, "tag")} will get a description or rules:`,
  importKept: (count: number) =>
    `${counted(count, "tag")} ${count === 1 ? "has" : "have"} other words here, which stay:`,
  importSame: (count: number) => `${counted(count, "tag")} ${count === 1 ? "is" : "are"} here already.`,
  importButton: "Import",
  imported: (count: number) => `Added ${counted(count, "tag")}`,
  importFile: "From a file…",
  templatesTitle: "Codebook templates",
  templatesHint: "A codebook to start from. Everything in it can be changed, and undone in one step.",
  template: (count: number) => counted(count, "tag"),
  orStart: "Or start from a codebook:",
} as const;
