import type { NoteDocument } from "../note/document.ts";
import type { Look } from "../tag/look.ts";
import type { LineRole } from "../text/line.ts";
import type { Range } from "../text/range.ts";
import type { ComposedBody } from "./composed/body.ts";
import type { MaterialProject } from "./material.ts";
import type { ReportPart, ReportSettings } from "./settings.ts";

/**
 * A report as plain data, the same for every format that is written from it. All numbers that a
 * reader sees (articles, paragraphs, highlights, tags) count from 1; positions are UTF-16 code
 * units from 0, half-open.
 */
export interface Report {
  readonly project: MaterialProject;
  readonly query: string | null;
  readonly settings: ReportSettings;
  /** In the order of its pages. */
  readonly parts: readonly ReportPart[];
  readonly articles: readonly ReportArticle[];
  /** All of them by number: `highlights[n - 1].number === n`. */
  readonly highlights: readonly Highlight[];
  /** The whole codebook in tree order: a tag, then those below it. */
  readonly tags: readonly ReportTag[];
  /** Each tag that a highlight carries itself, in tree order, with those highlights by number. */
  readonly claims: readonly TagClaims[];
  /** Highlights without any tag. */
  readonly untagged: readonly Highlight[];
  readonly matrix: Matrix;
  /** The earliest first. */
  readonly codings: readonly ReportCoding[];
  readonly warnings: readonly ReportWarning[];
  /** What an analyst has written; left out of a ready-made report. */
  readonly composed?: ComposedBody;
}

export interface ReportTag extends Look {
  /** Its place in tree order. */
  readonly number: number;
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly description: string;
  /** 0 for a tag at the root. */
  readonly depth: number;
  /** Highlights of this report that carry the tag itself. */
  readonly own: number;
  /** Highlights of this report that carry it or a tag below it, each counted once. */
  readonly total: number;
  /** When to use it, and when not; "" when nobody has said. */
  readonly inclusion: string;
  readonly exclusion: string;
}

/** How many highlights of each article carry each tag itself. */
export interface Matrix {
  /** Tags that a highlight carries, in tree order; null, last, for highlights without a tag. */
  readonly rows: readonly {
    readonly tag: ReportTag | null;
    /** By article: `counts[n - 1]` is article n's. */
    readonly counts: readonly number[];
    readonly sum: number;
  }[];
  /** Highlights of each article, each counted once however many tags it carries. */
  readonly highlights: readonly number[];
}

/** That somebody put a tag on a highlight, or made a highlight without one. */
export interface ReportCoding {
  readonly highlight: Highlight;
  readonly tag: ReportTag | null;
  readonly person: string;
  readonly createdAt: string;
}

/** From the start of its first piece to the end of its last. */
export interface Highlight extends Range {
  /** Through the whole report: by article, then in reading order. */
  readonly number: number;
  readonly id: string;
  /** The article's number and id. */
  readonly article: number;
  readonly articleId: string;
  /** The words of all pieces, an ellipsis between two. */
  readonly quote: string;
  /** Where its words stand, in reading order; mostly one. */
  readonly pieces: readonly Range[];
  /** 0 none … 3 high. */
  readonly importance: number;
  /** Numbers of the paragraphs its first and its last visible character stand in. */
  readonly firstParagraph: number;
  readonly lastParagraph: number;
  /** From 0: where highlights overlap, no two have the same, so that each keeps its own underline. */
  readonly lane: number;
  /** In tree order. */
  readonly tags: readonly ReportTag[];
  readonly note: string;
  /** The note as it was written, when its words alone do not say all of it. */
  readonly noteDocument: NoteDocument | null;
  readonly person: string;
  readonly createdAt: string;
}

export interface TagClaims {
  readonly tag: ReportTag;
  readonly highlights: readonly Highlight[];
}

export interface ReportArticle {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** How it is cited, in the style chosen. */
  readonly citation: string;
  readonly source: string | null;
  readonly author: string | null;
  readonly date: string | null;
  /** Where it stood on the web; not sure to be an address that may be linked to. */
  readonly url: string | null;
  readonly language: string | null;
  /** Of the text, in UTF-16 code units. */
  readonly length: number;
  readonly sha256: string;
  /** Lines left out of the body because they came with the page around the article. */
  readonly junkLeftOut: number;
  /** In text order, touching where no line was left out; together exactly the text when none was. */
  readonly body: readonly (Paragraph | Space)[];
  readonly highlights: readonly Highlight[];
}

/** One printed line of the article's file: mostly one line, or a prefix and the text proper. */
export interface Paragraph extends Range {
  readonly kind: "paragraph";
  /** Within the article. */
  readonly number: number;
  /** Touching; together exactly the paragraph. */
  readonly parts: readonly (TextLine | Space)[];
  /** Highlights that begin here, by number. */
  readonly highlights: readonly Highlight[];
}

export interface TextLine extends Range {
  readonly kind: "line";
  readonly role: LineRole;
  readonly segments: readonly Segment[];
}

/** White space between two lines. Kept so that text and quotations are complete. */
export interface Space extends Range {
  readonly kind: "space";
  readonly segments: readonly Segment[];
}

/** A run of text under the same highlights. Touching, never nested. */
export interface Segment extends Range {
  readonly text: string;
  /** Numbers of the highlights over it, ascending. */
  readonly over: readonly number[];
  /** Those whose first segment in a line this is; never in white space between lines. */
  readonly begins: readonly number[];
  /** Those whose last segment in a line this is; never in white space between lines. */
  readonly ends: readonly number[];
}

/** Something a reader must know before trusting what the page looks like. */
export type ReportWarning =
  /** Quotations that hold characters which turn the direction of the text around. */
  | { readonly kind: "bidi-controls"; readonly article: number; readonly highlights: readonly number[] }
  /** Characters in an article's text that no page can show. */
  | { readonly kind: "control-characters"; readonly article: number; readonly count: number };
