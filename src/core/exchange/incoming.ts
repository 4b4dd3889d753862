import type { Stance } from "../claim/stance.ts";
import type { Pattern } from "../tag/look.ts";
import type { Line } from "../text/line.ts";

/** Whose format an exchange file has. */
export type ExchangeSource =
  | "claimbench"
  | "qdpx"
  | "qdc"
  | "web-annotation"
  | "hypothesis"
  | "brat"
  | "doccano"
  | "taguette";

/**
 * What an exchange file holds, the same for every format: each as its file names it, nothing yet
 * matched with a project. What a file does not say is null. Moments are milliseconds since 1970
 * UTC; `id` is a UUID in lower case, or null where the file has none; `key` names a thing within
 * this value alone.
 */
export interface IncomingData {
  readonly persons: readonly IncomingPerson[];
  /** A tag stands behind the one it is below. */
  readonly tags: readonly IncomingTag[];
  readonly articles: readonly IncomingArticle[];
  readonly annotations: readonly IncomingAnnotation[];
  /** Only where a format has such; the last two only our own files hold. */
  readonly claims?: readonly IncomingClaim[];
  readonly searches?: readonly IncomingSearch[];
  readonly reports?: readonly IncomingReport[];
  /** What of the file is not in this value or not as it was: whole sentences. */
  readonly dropped: readonly string[];
}

/** A search kept under a name. */
export interface IncomingSearch {
  readonly key: string;
  readonly id: string | null;
  readonly folder: string;
  readonly name: string;
  readonly query: string;
  readonly personKey: string | null;
  readonly createdMs: number | null;
}

/** A report that an analyst has written. */
export interface IncomingReport {
  readonly id: string | null;
  readonly name: string;
  /** JSON, not yet looked into; its sections name searches and tags by their keys. */
  readonly document: string;
  readonly personKey: string | null;
  readonly createdMs: number | null;
  readonly modifiedMs: number | null;
}

export interface IncomingPerson {
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
}

export interface IncomingTag {
  readonly key: string;
  readonly id: string | null;
  readonly parentKey: string | null;
  readonly name: string;
  /** `#rrggbb`, lower case. */
  readonly colour: string | null;
  readonly pattern: Pattern | null;
  readonly description: string;
  /** When to use it, and when not; only where a format has such. */
  readonly inclusion?: string;
  readonly exclusion?: string;
  readonly createdMs: number | null;
}

/** What is known of an article beside its text. */
export interface IncomingFacts {
  readonly title: string | null;
  readonly source: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly dateline: string | null;
  readonly language: string | null;
  readonly url: string | null;
}

export const noFacts: IncomingFacts = {
  ...{ title: null, source: null, author: null, date: null, dateline: null, language: null, url: null },
};

export interface IncomingArticle {
  readonly key: string;
  readonly id: string | null;
  /** The name of the file it came from. */
  readonly name: string;
  /** As `normaliseText` gives it; null when the file holds annotations of a text that it does not bring. */
  readonly text: string | null;
  /** A text of this name found elsewhere, to be stored when the project has none; positions are not of it. */
  readonly fallbackText?: string;
  /** Of the text in UTF-8, where the file says so and brings no text. */
  readonly textSha256: string | null;
  readonly facts: IncomingFacts;
  /** Whether a fact that is null is known to be unknown, and not only unsaid. */
  readonly areFactsComplete: boolean;
  /** The facts that a person confirmed; only where a format says so. */
  readonly confirmed?: readonly string[];
  /** Lines with their roles; null when they are to be proposed. */
  readonly lines: readonly Line[] | null;
  readonly label: string | null;
  readonly fileSha256: string | null;
  readonly versionId: string | null;
  readonly versionCreatedMs: number | null;
  readonly personKey: string | null;
  readonly createdMs: number | null;
}

/** An article of which only a name and perhaps a text are known. */
export function plainArticle(
  article: Pick<IncomingArticle, "key" | "name" | "text"> & Partial<IncomingArticle>,
): IncomingArticle {
  return {
    ...{ id: null, textSha256: null, facts: noFacts, areFactsComplete: false, lines: null, label: null },
    ...{ fileSha256: null, versionId: null, versionCreatedMs: null, personKey: null, createdMs: null },
    ...article,
  };
}

export interface IncomingAnnotation {
  readonly id: string | null;
  readonly articleKey: string;
  readonly personKey: string | null;
  readonly createdMs: number | null;
  /** 0 none … 3 high; only where a format has such. */
  readonly importance?: number;
  /** In text order; at least one. */
  readonly pieces: readonly IncomingPiece[];
  readonly codings: readonly IncomingCoding[];
  readonly note: IncomingNote | null;
}

/** Where one piece of a highlight stands: by position, by words, or both. Half-open. */
export interface IncomingPiece {
  readonly start: number | null;
  readonly end: number | null;
  /** Of `start` and `end`. Always `utf-16` where the article brings its text. */
  readonly unit: "utf-16" | "code-point";
  readonly exact: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
}

/** A piece of a text that is at hand. */
export function pieceAt(text: string, start: number, end: number): IncomingPiece {
  return { start, end, unit: "utf-16", exact: text.slice(start, end), prefix: null, suffix: null };
}

export interface IncomingCoding {
  readonly tagKey: string;
  readonly personKey: string | null;
  readonly createdMs: number | null;
  /** Since when the highlight is an example of what the tag is for; left out when it is none. */
  readonly pinnedMs?: number;
}

export interface IncomingNote {
  readonly id: string | null;
  readonly text: string;
  /** The note as it was written, as the file has it: not checked yet. */
  readonly document?: unknown;
  readonly personKey: string | null;
  readonly createdMs: number | null;
  readonly modifiedMs: number | null;
}

/** A statement to be weighed, as its file says it; what it does not say is "". */
export interface IncomingClaim {
  readonly id: string | null;
  readonly text: string;
  readonly claimant: string;
  readonly madeOn: string;
  readonly verdict: string;
  readonly explanation: string;
  readonly reviewUrl: string;
  readonly personKey: string | null;
  readonly createdMs: number | null;
  readonly modifiedMs: number | null;
  readonly evidence: readonly IncomingEvidence[];
}

export interface IncomingEvidence {
  /** Of an annotation of the same file. */
  readonly annotationId: string;
  readonly stance: Stance;
  readonly personKey: string | null;
  readonly createdMs: number | null;
}
