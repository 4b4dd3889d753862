import type { ReportDocument, TextBlock } from "./document.ts";
import type { Change } from "./evidence.ts";

/** An analyst's report with what stands in it looked up, for every format that is written from it. */
export interface ComposedBody {
  readonly name: string;
  readonly blocks: readonly ResolvedBlock[];
}

export type ResolvedBlock = TextBlock | ResolvedEvidence | ResolvedSection;

export interface ResolvedEvidence {
  readonly kind: "evidence";
  /** As it was put in: this is what the report quotes, and where it has changed the page says so. */
  readonly quote: string;
  readonly tags: readonly string[];
  readonly note: string;
  readonly citation: string;
  readonly state: "same" | "changed" | "unplaced" | "gone";
  readonly changes: readonly Change[];
  /** The number of its highlight; null when it is gone or has no place. */
  readonly highlight: number | null;
  /** Its words as they are now; "" when it is gone or has no place. */
  readonly nowQuote: string;
}

export interface ResolvedSection {
  readonly kind: "section";
  readonly title: string;
  /** Where its highlights are from: “Saved search: has:note”. */
  readonly about: string;
  readonly isGone: boolean;
  /** Why it could not be generated. */
  readonly problem: string | null;
  /** Their numbers, ascending. */
  readonly highlights: readonly number[];
  /** How many more it has than are in this report: only a preview leaves some out. */
  readonly left: number;
}

/** A report and what the library found where it refers to the project. */
export interface MaterialComposed {
  readonly name: string;
  readonly document: ReportDocument;
  /** Ids of highlights that are there and have no place in the newest text. */
  readonly unplaced: ReadonlySet<string>;
  /** By `sectionKey`. */
  readonly sections: ReadonlyMap<string, MaterialSection>;
}

export interface MaterialSection extends Pick<ResolvedSection, "title" | "about" | "isGone" | "problem"> {
  readonly annotationIds: readonly string[];
  /** How many more it has. */
  readonly left?: number;
}
