import type { ReportDocument } from "../core/report/composed/document.ts";
import type { Annotation } from "./records.ts";

/** What the library answers about reports that analysts write. */

/** A report as a list shows it. */
export interface ReportEntry {
  readonly id: string;
  readonly name: string;
  /** Written and quoted together. */
  readonly words: number;
  readonly evidence: number;
  readonly person: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
}

export interface ComposedReport extends ReportEntry {
  readonly document: ReportDocument;
}

/** A highlight a report refers to, as it is now. */
export type LiveEvidence =
  | { readonly state: "here"; readonly annotationId: string; readonly highlight: ShownHighlight }
  /** Its text has a newer version in which its place is not decided yet. */
  | { readonly state: "unplaced"; readonly annotationId: string; readonly articleId: string }
  | { readonly state: "gone"; readonly annotationId: string };

/** A highlight with all that a report says about it. */
export interface ShownHighlight {
  readonly annotation: Annotation;
  /** The words of all pieces, an ellipsis between two. */
  readonly quote: string;
  /** Its article's name in lists. */
  readonly articleLabel: string;
  readonly source: string | null;
  readonly date: string | null;
  /** How its article is cited, plainly. */
  readonly citation: string;
  /** The paragraph it begins in, counted from 1. */
  readonly paragraph: number;
}

/** A generated section as it is now. */
export interface LiveSection {
  /** `sectionKey` of its source. */
  readonly key: string;
  readonly title: string;
  /** The saved search or the tag is not there any more. */
  readonly isGone: boolean;
  /** Why it cannot be generated, in a sentence. */
  readonly problem: string | null;
  /** How many there are, also of those not listed. */
  readonly total: number;
  /** The first of them, in the order of the report. */
  readonly highlights: readonly ShownHighlight[];
}

/** Highlights that may become evidence. */
export interface FoundEvidence {
  readonly total: number;
  /** The newest first, as many as were asked for. */
  readonly highlights: readonly ShownHighlight[];
}

export interface LiveReport {
  readonly evidence: readonly LiveEvidence[];
  readonly sections: readonly LiveSection[];
}

/** A page that an export to HTML would write. */
export interface ReportPreview {
  readonly html: string;
  /** It is only the beginning of that page, or made of only some of the highlights. */
  readonly isPart: boolean;
}

/** Highlights of a section that the editor lists; the export lists all. */
export const mostListed = 200;

/** Longest name of a report, in UTF-16 code units. */
export const longestReportName = 200;

/** Longest report, in UTF-16 code units of its JSON; a thick book has a million. */
export const longestReport = 2_000_000;
