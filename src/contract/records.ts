import type { NoteDocument } from "../core/note/document.ts";
import type { Look } from "../core/tag/look.ts";
import type { Line } from "../core/text/line.ts";
import type { AnnotationClaim } from "./claims.ts";
import type { ExchangeSummary } from "./exchange.ts";
import type { Check, ProjectNote } from "./safety.ts";

/**
 * What the library answers with, on every mount: window, command line and tests. Positions are
 * UTF-16 code units, half-open; moments are ISO 8601 in UTC; ids are UUIDv7.
 */

export interface ProjectInfo {
  readonly id: string;
  /** File name without `.claimbench`. */
  readonly name: string;
  readonly path: string;
  /** Who acts in this project from here. */
  readonly person: string;
  readonly counts: { readonly articles: number; readonly annotations: number; readonly tags: number };
  /** What the next undo and redo would take back or do again, in the analyst's words. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** Why nothing can be written just now; null when it can. */
  readonly trouble: { readonly code: string; readonly message: string } | null;
  /** What opening the file brought to light. */
  readonly notes: readonly ProjectNote[];
}

export interface Article {
  readonly id: string;
  /** The file name it came from. */
  readonly name: string;
  /** The headline, when the text has one. */
  readonly title: string | null;
  /** What to call it in a list: its title, else its first words. */
  readonly label: string;
  readonly source: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD`, when the text states it. */
  readonly date: string | null;
  readonly dateline: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** Facts that were found and not yet confirmed by a person. */
  readonly proposed: readonly Fact[];
  /** Of the stored text, in UTF-16 code units. */
  readonly length: number;
  /** SHA-256 of the file's own bytes, in hexadecimal. */
  readonly sha256: string;
  readonly annotationCount: number;
  /** How many texts this article has had; from 1. */
  readonly versions: number;
  /** Annotations that could not be placed in the newest text for sure. */
  readonly reviewCount: number;
}

/** What is known about an article; each can be edited and confirmed. */
export const facts = ["title", "source", "author", "date", "dateline", "language", "url"] as const;

export type Fact = (typeof facts)[number];

/** Words in an article that name a day only to who knows when it was written: "Wednesday", "March 5". */
export interface DayInText {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** The day they mean, `YYYY-MM-DD`; null while nobody says when it was written, or when they mean none. */
  readonly date: string | null;
}

/** One immutable text of an article. */
export interface ArticleVersion {
  /** From 1, the first import. */
  readonly ordinal: number;
  readonly kind: "import" | "paste" | "correction";
  readonly person: string;
  readonly createdAt: string;
  readonly length: number;
  /** Of the stored text. */
  readonly textSha256: string;
  /** How the file's bytes were read, when that was not UTF-8. */
  readonly encoding: string | null;
}

/** An older text as it was, with the annotations where they stood in it. */
export interface ArticleAtVersion extends ArticleVersion {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly annotations: readonly Annotation[];
}

/** A run of words that two texts share, or that only one of them has. */
export interface Hunk {
  readonly kind: "same" | "deleted" | "inserted";
  readonly text: string;
}

/** An annotation whose place in the newest text has to be decided by a person. */
export interface ReviewItem {
  readonly annotationId: string;
  readonly articleId: string;
  readonly articleLabel: string;
  /** As it stood in the text before. */
  readonly quote: string;
  readonly tags: readonly string[];
  readonly note: string;
  /** Where it may belong now, and how alike the words are (0 to 1); null when nothing is near. */
  readonly proposal: {
    readonly start: number;
    readonly end: number;
    readonly quote: string;
    readonly similarity: number;
  } | null;
}

export interface ArticleWithText extends Article {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** A run of words that a highlight stands on. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Exactly `text.slice(start, end)`. */
  readonly quote: string;
}

export interface Annotation {
  readonly id: string;
  readonly articleId: string;
  readonly articleName: string;
  /** Of its first piece, as are `end`, `quote`, `prefix` and `suffix`. */
  readonly start: number;
  readonly end: number;
  /** Exactly `text.slice(start, end)`. */
  readonly quote: string;
  /** All of it, in reading order, apart from each other; mostly one. */
  readonly pieces: readonly [Piece, ...Piece[]];
  /** Up to 32 code units before and after the quotation. */
  readonly prefix: string;
  readonly suffix: string;
  /** Paths, in the order of the tag tree. */
  readonly tags: readonly string[];
  readonly tagIds: readonly string[];
  /** Plain text; empty when there is none. */
  readonly note: string;
  /** The note as it was written, when its words alone do not say all of it. */
  readonly noteDocument: NoteDocument | null;
  /** 0 none … 3 high. */
  readonly importance: Importance;
  readonly person: string;
  readonly createdAt: string;
  /** Claims it is evidence for, in the order they were made; left out when there are none. */
  readonly claims?: readonly AnnotationClaim[];
}

export type Importance = 0 | 1 | 2 | 3;

/** What became of several highlights made into one. */
export interface Merged {
  readonly annotation: Annotation;
  /** Ids of those that went into it. */
  readonly removed: readonly string[];
}

/** What became of a highlight cut in two, in reading order. */
export interface Split {
  readonly first: Annotation;
  readonly second: Annotation;
}

export interface Tag extends Look {
  readonly id: string;
  readonly parentId: string | null;
  readonly path: string;
  readonly name: string;
  readonly description: string;
  /** When to put it on, and when not; empty when nothing is laid down. */
  readonly inclusion: string;
  readonly exclusion: string;
  /** Ids of the annotations pinned as examples, the first pinned first. */
  readonly examples: readonly string[];
  /** Annotations that carry this tag itself. */
  readonly own: number;
  /** Annotations that carry it or a tag below it, each counted once. */
  readonly total: number;
}

export interface SearchHit {
  readonly kind: "annotation" | "article";
  /** The article answers as a whole, no words in it: the hit stands at its first line. */
  readonly isWhole: boolean;
  readonly articleId: string;
  readonly articleName: string;
  readonly annotationId: string | null;
  /** Of the annotation, or of the words found in the article. */
  readonly start: number;
  readonly end: number;
  /** The sentence or sentences around the hit, line breaks as spaces. */
  readonly snippet: string;
  /** Where the hit stands inside the snippet. */
  readonly snippetStart: number;
  readonly snippetEnd: number;
  readonly tags: readonly string[];
}

export interface SearchResult {
  /** All there are, also those beyond the limit. */
  readonly total: number;
  /** What was searched for, in plain words. */
  readonly explanation: string;
  /** Grouped by article; within one in reading order. */
  readonly hits: readonly SearchHit[];
  /** False when the search was stopped because it had become too much work: there may be more. */
  readonly isComplete: boolean;
  /** What was left undone or not counted in full, in sentences; null when nothing was. */
  readonly notice: string | null;
  readonly facets: SearchFacets;
}

/**
 * How many of the hits there are of each kind, also of those beyond the limit; the most frequent
 * first. Of very many highlights the newest are counted, and the notice says so.
 */
export interface SearchFacets {
  /** The thousand with most hits. */
  readonly articles: readonly { readonly articleId: string; readonly name: string; readonly count: number }[];
  /** Articles whose source is not known are left out. */
  readonly sources: readonly { readonly source: string; readonly count: number }[];
  readonly authors: readonly { readonly author: string; readonly count: number }[];
  /** `YYYY-MM` of the date the article states, the newest first. */
  readonly months: readonly { readonly month: string; readonly count: number }[];
  /** Hits that are highlights, and hits in the texts of articles. */
  readonly kinds: { readonly highlights: number; readonly texts: number };
  /** Highlights that carry the tag itself. */
  readonly tags: readonly { readonly tagId: string; readonly path: string; readonly count: number }[];
  /** Who made the highlights. */
  readonly persons: readonly { readonly person: string; readonly count: number }[];
}

/** Files to import, listed and not yet read. */
export interface ImportPlan {
  readonly planId: string;
  readonly files: readonly PlannedFile[];
}

export interface PlannedFile {
  /** Its place in the plan, from 0. */
  readonly place: number;
  readonly path: string;
  readonly name: string;
  readonly kind: "text" | "html" | "docx" | "pdf" | "table" | "exchange" | "unknown";
  readonly bytes: number;
  /** Why it cannot be imported, when that shows without reading it. */
  readonly refusal: string | null;
  /** For a table: its columns, a few rows, and which column is proposed for which fact. */
  readonly table: {
    readonly columns: readonly string[];
    readonly sample: readonly (readonly string[])[];
    readonly mapping: TableMapping;
  } | null;
  /** For annotations from elsewhere: what of them would come. */
  readonly exchange?: ExchangeSummary;
  /** Paths of files that belong to it and are read along with it. */
  readonly companions?: readonly string[];
}

/** Which column (from 0) holds what; a table can be imported once there is one for the text. */
export type TableMapping = { readonly [F in "text" | Exclude<Fact, "dateline">]?: number | undefined };

export type ImportOutcome = "imported" | "unchanged" | "version" | "refused" | "cancelled";

export interface ImportResult {
  readonly imported: number;
  readonly unchanged: number;
  readonly versions: number;
  readonly refused: number;
  /** Files not reached before Cancel. */
  readonly cancelled: number;
  readonly files: readonly {
    readonly path: string;
    readonly outcome: ImportOutcome;
    readonly articleId: string | null;
    /** For a row of a table, whose path others share: what its article is called. */
    readonly label?: string;
    /** Why it was refused, or what is worth knowing: replaced characters, a guessed encoding. */
    readonly message: string | null;
    /** The article that a new one is mostly the same as. */
    readonly near: NearArticle | null;
    /** How the bytes were read, when that was not UTF-8; a guess can be corrected by importing again. */
    readonly encoding: string | null;
    readonly isGuess: boolean;
    /** For annotations from elsewhere: what of them came. */
    readonly exchange?: ExchangeSummary;
  }[];
}

/** An article beside a new one that is mostly the same. */
export interface NearArticle {
  readonly articleId: string;
  readonly label: string;
  /** Share of their words that both have, 0 to 1; small when one stands whole in a larger other. */
  readonly sameness: number;
}

/** What an export would hold. */
export interface ExportCount {
  readonly articles: number;
  readonly annotations: number;
}

export interface ExportResult {
  readonly path: string;
  readonly format: string;
  readonly articles: number;
  readonly annotations: number;
  readonly bytes: number;
  /** What the format or the filter left out, a sentence each. */
  readonly dropped: readonly string[];
}

export interface LogEntry {
  readonly seq: number;
  readonly at: string;
  readonly person: string;
  /** `do`, or `undo` and `redo` of the entry `of`; a `do` with one goes on with what that entry began. */
  readonly kind: "do" | "undo" | "redo";
  readonly of: number | null;
  readonly command: string;
  readonly label: string;
}

/** What an undo or redo has done. */
export interface Step {
  readonly label: string;
  readonly seq: number;
}

export interface VerifyResult {
  readonly ok: boolean;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
  readonly articles: number;
  readonly annotations: number;
  /** Everything that was looked at, in the order of the list. */
  readonly checks: readonly Check[];
}
