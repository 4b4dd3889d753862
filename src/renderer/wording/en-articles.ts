import type { ArticleVersion, Fact } from "../../contract/records.ts";
import type { LineRole } from "../../core/text/line.ts";
import type { ArticleOrder } from "../article-desk.ts";
import type { FilterField } from "../features/articles/filter-articles.ts";
import { counted, number } from "./counts.ts";
import { writtenMoment } from "./dates.ts";
import { factNames } from "./en-import.ts";

const versionKinds: Record<ArticleVersion["kind"], string> = {
  import: "Imported",
  paste: "Pasted",
  correction: "Corrected",
};

/** What is said about articles as a whole, in English; a part of the one catalogue to translate. */
export const enArticles = {
  orders: {
    imported: "Order of import",
    title: "Title",
    source: "Source",
    author: "Author",
    date: "Date, newest first",
    dateline: "Dateline",
    language: "Language",
    url: "Web address",
    length: "Length, longest first",
    highlights: "Highlights, most first",
  } satisfies Record<ArticleOrder, string>,
  sortBy: "Sort articles",
  reverse: "Reverse order",
  filterBy: "Filter by",
  filterFields: {
    title: ["Title", "title:"],
    source: ["Source", "source:"],
    author: ["Author", "author:"],
    date: ["Date", "date:"],
    dateline: ["Dateline", "dateline:"],
    language: ["Language", "language:"],
    url: ["Web address", "url:"],
    length: ["Length", "length>"],
  } satisfies Record<FilterField, readonly [name: string, typed: string]>,
  filterHint: "Type what it holds, as in",
  filterExamples: ["author:marsh", "date>=2025-03-05", "length>5000", "-source:axios"],
  menuOf: (label: string) => `Actions for ${label}`,
  open: "Open",
  needsReview: (count: number) => `${number(count)} to review`,

  details: {
    title: "Article details",
    open: "Details",
    close: "Close",
    found: "found in the text",
    confirm: "Confirm",
    confirmNamed: (fact: Fact) => `Confirm ${factNames[fact].toLowerCase()}`,
    confirmAll: "Confirm all",
    proposals: (count: number) =>
      `${counted(count, "value was", "values were")} found in the text and not yet confirmed.`,
    placeholder: { date: "2025-03-05", url: "https://", language: "en" } as Partial<Record<Fact, string>>,
    days: {
      title: "Dates in the text",
      inText: (words: string) => `${words}, in the text`,
      show: (words: string) => `Show “${words}” in the text`,
      against: "Read relative dates against",
      hint: "The day the article was written. These words then become dates.",
      notADay: "Write the day as 2025-03-05.",
      unclear: "names no single day",
      take: "Use as date",
      takeNamed: (words: string, day: string) => `Use as date: ${words}, ${day}`,
      isDate: "the date above",
    },
    length: "Length",
    lengthOf: (length: number) => counted(length, "character"),
    file: "File",
    sha256: "SHA-256 of the file",
    encoding: "Encoding",
    versions: "Versions",
  },

  versions: {
    name: (ordinal: number) => `Version ${number(ordinal)}`,
    newest: "the newest",
    made: ({ kind, person, createdAt }: ArticleVersion) =>
      `${versionKinds[kind]} ${writtenMoment(createdAt)} by ${person}`,
    open: "Open",
    openNamed: (ordinal: number) => `Open version ${number(ordinal)}`,
    compare: "Compare with the newest",
    compareNamed: (ordinal: number) => `Compare with the newest: version ${number(ordinal)}`,
    banner: (ordinal: number, count: number) => `Version ${number(ordinal)} of ${number(count)}`,
    readOnly: "It cannot be changed.",
    noHighlights: "Nothing was highlighted in this text.",
    back: "Back to the newest",
    loading: "Opening the version…",

    difference: "Difference",
    between: (from: number, to: number) => `Version ${number(from)} compared with version ${number(to)}`,
    betweenArticles: (one: string, other: string) => `“${one}” compared with “${other}”`,
    backToArticle: "Back to the article",
    changes: (count: number) => (count === 0 ? "No difference" : counted(count, "change")),
    deleted: "deleted: ",
    inserted: "inserted: ",
    ends: " end",
    previous: "Previous change",
    next: "Next change",
    onlyChanges: "Only changes",
    unchanged: (paragraphs: number) => `${counted(paragraphs, "unchanged paragraph")}`,

    correct: "Correct the text",
    correctHint: "One paragraph a line. Saving makes a new version; highlights follow their words.",
    correctText: "Text to correct",
    save: "Save as a new version",
    cancel: "Cancel",
    discardTitle: "Discard the corrections?",
    discardHint: "What you have changed in this text has not been saved.",
    discard: "Discard",
    keep: "Go on correcting",
    saved: (ordinal: number, followed: number, review: number) =>
      [
        `Saved as version ${number(ordinal)}.`,
        ...(followed > 0
          ? [
              `${counted(followed, "highlight")} ${followed === 1 ? "follows its words" : "follow their words"}.`,
            ]
          : []),
        ...(review > 0 ? [`${counted(review, "highlight needs", "highlights need")} review.`] : []),
      ].join(" "),
    review: "Review…",
  },

  review: {
    title: "Needs review",
    hint: "The text around these highlights has changed so much that only you can say where they belong.",
    nothing: "Every highlight has its place. There is nothing to review.",
    status: (count: number) => `${number(count)} to review`,
    items: "Highlights to review",
    was: "Was",
    proposed: "Proposed",
    none: "Nothing like it was found in the new text.",
    likeness: (similarity: number) =>
      similarity >= 1
        ? "The same words in another place"
        : similarity >= 0.9
          ? "Almost the same words"
          : similarity >= 0.7
            ? "Similar words"
            : similarity >= 0.5
              ? "Half of the words"
              : "Few of the words",
    accept: "Accept",
    move: "Move",
    drop: "Drop",
    close: "Close",
    keysHint: "on a highlight, and the arrow keys to go from one to the next",
    accepted: "Moved to the proposed place",
    dropped: "Dropped from the new text. The older version keeps it.",
    moved: "Moved to the words selected",
    moving: "New place for",
    moveHint: "Select the words and press Move here.",
    moveHere: "Move here",
    giveUp: "Give up",
  },

  roles: {
    title: "Role",
    change: "Change role…",
    names: {
      headline: "Headline",
      kicker: "Kicker",
      deck: "Deck",
      crosshead: "Crosshead",
      paragraph: "Paragraph",
      list: "List item",
      table: "Table row",
      quote: "Quotation",
      caption: "Caption",
      dateline: "Dateline",
      metadata: "Metadata",
      "editor-note": "Editor’s note",
      junk: "Junk",
    } satisfies Record<LineRole, string>,
    changed: (role: string) => `Role: ${role}`,
    copy: "Copy",
    junk: (count: number) => `${counted(count, "line")} of junk`,
    textMenu: "Actions for this line",
  },

  invisible: {
    shown: (count: number) => counted(count, "invisible character"),
    at: (name: string, code: string) => `${name} (${code})`,
  },
} as const;
