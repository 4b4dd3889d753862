import type { ReaderDeed } from "../reader/reader-keys.ts";
import { counted, number } from "./counts.ts";

/** What coding by keys, finding, the shortcut help and the history say, in English; a part of the one catalogue. */
export const enCoding = {
  /** What each key of the text does, as the shortcut help lists it. */
  deeds: {
    nextSentence: "Next sentence",
    previousSentence: "Previous sentence",
    extendNext: "Extend the selection by a sentence",
    extendPrevious: "Extend it backwards",
    next: "Next highlight",
    previous: "Previous highlight",
    nextArticle: "First highlight of the next article",
    previousArticle: "Last highlight of the article before",
    highlight: "Highlight the selection or sentence",
    tag: "Tag it",
    quoted: "Tag it as quoted",
    repeat: "Repeat the last tag",
    sticky: "Sticky tag on or off",
    note: "Write a note",
    claim: "Link it to a claim",
    bounds: "Edit the highlight’s bounds",
    addPiece: "Add the selection to the highlight",
    removePiece: "Take the piece at the caret out of it",
    importance: "Importance: none, 1, 2, 3",
    merge: "Merge with the next highlight, or those chosen",
    split: "Split the highlight at the caret",
    role: "Give the line another role",
    remove: "Remove the highlight",
    enter: "Go through highlights at the caret",
    leave: "Leave what is at hand",
  } satisfies Record<ReaderDeed, string>,
  recentTags: "One of the nine tags used last",
  nothingHere: "Select words first, or go to a sentence.",

  sentence: (words: string, highlights: number) =>
    highlights === 0 ? words : `${words} ${counted(highlights, "highlight")} here`,
  lastSentence: "There is no further sentence.",
  firstSentence: "There is no sentence before this one.",

  highlighted: (quote: string, tags: readonly string[]) =>
    tags.length === 0 ? `Highlighted “${quote}”` : `Highlighted “${quote}”, tagged ${tags.join(", ")}`,
  tagged: (tag: string) => `Tagged ${tag}`,
  noTagYet: "No tag has been used in this window yet. Put one on a highlight; then it can be repeated.",
  noQuotedTag: "These words hold nothing a tag could be named by.",
  sticky: "Sticky tag",
  stickyOn: (tags: string) => `Every new highlight is tagged ${tags} until you switch the sticky tag off.`,
  stickyOff: "Sticky tag off",
  stickyStatus: "Every new highlight:",
  stickyStop: "Stop tagging every new highlight",

  boundsLabel: "Edit bounds",
  boundsBegin:
    "Editing bounds. Left and Right move the end by a word, with Shift the start, with Alt exactly. Enter keeps, Escape gives up.",
  boundsNow: (quote: string) => quote,
  boundsKept: "Bounds kept",
  boundsGivenUp: "Bounds as before",
  boundsEnd: "end",
  boundsStart: "start",
  boundsExact: "exactly",
  boundsKeep: "keep",
  boundsGiveUp: "give up",
  handle: { start: "Drag the highlight’s start", end: "Drag the highlight’s end" },

  chosen: (count: number) => `${counted(count, "highlight")} chosen`,
  chosenCard: "Chosen for merging",
  choose: "Ctrl+click chooses several to merge",
  merge: "Merge",
  unchoose: "Unchoose",
  nothingToMerge:
    "No other highlight touches this one. Choose several with Ctrl+click on their cards, or extend one by its bounds.",
  merged: (count: number) => `Merged ${counted(count, "highlight")}`,
  nothingToSplit: "Put the caret inside a highlight, where it is to be cut.",
  split: "Split in two",

  copyQuote: "Copy quote with source",
  copyChicago: "Copy quote, Chicago style",
  nothingToCopy: "Select words or choose a highlight first; then its quotation can be copied.",

  find: {
    landmark: "Find in article",
    field: "Find",
    placeholder: "Find in this article",
    count: (at: number, of: number) => `${number(at)} of ${number(of)}`,
    none: "Nothing found",
    next: "Next",
    previous: "Previous",
    matchCase: "Match case",
    wholeWord: "Whole words",
    close: "Close",
  },

  palette: {
    title: "Command palette",
    field: "Command",
    placeholder: "Type what you want to do",
    list: "Commands",
    none: "No command is called that. Try fewer letters.",
  },

  shortcuts: {
    title: "Keyboard shortcuts",
    everywhere: "Everywhere",
    reading: "In the article’s text",
    bounds: "While editing bounds",
    cards: "On a card",
    readingHint: "Letters act while the text has the focus.",
    boundKeys: {
      end: "Move the end by a word",
      start: "Move the start by a word",
      exact: "Exactly, by a character",
      keep: "Keep",
      giveUp: "Give up",
    },
    cardKeys: {
      toText: "Back to the text",
      step: "Next and previous card",
      choose: "Choose for merging",
      remove: "Remove the highlight",
    },
    close: "Close",
  },

  history: {
    title: "History",
    list: "What was done, newest first",
    none: "Nothing has been done in this project yet.",
    undone: (label: string) => `Undone: ${label}`,
    redone: (label: string) => `Done again: ${label}`,
    count: (count: number) => counted(count, "entry", "entries"),
    close: "Close",
  },
} as const;
