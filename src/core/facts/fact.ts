import type { Range } from "../text/range.ts";

/**
 * How far a found value can be trusted before anybody has looked at it.
 *
 * `stated`: the article or its file says so in so many words. `likely`: it follows from something
 * that usually means it (a host, a dateline). `possible`: the best guess there is.
 */
export type Certainty = "stated" | "likely" | "possible";

/** Something found out about an article. A proposal until an analyst confirms it. */
export interface Fact<Value> {
  readonly value: Value;
  /** Where in the text it says so; "file" for the file's own metadata; null when it was computed. */
  readonly evidence: Range | "file" | null;
  readonly certainty: Certainty;
  readonly status: "proposed";
}

/** When an article appeared, as far as it says. */
export type DateValue =
  | { readonly kind: "day" /** `yyyy-mm-dd` */; readonly date: string }
  /** A day without a year, "March 5", or one that counts from the day of writing, "Wednesday", "today". */
  | { readonly kind: "partial" | "relative" /** As they stand in the text. */; readonly words: string };

/** What a file says about itself (HTML metadata, JSON-LD, document properties), as it says it. */
export interface FileFacts {
  readonly title?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly date?: string | null | undefined;
  /** A BCP 47 tag. */
  readonly language?: string | null | undefined;
  readonly url?: string | null | undefined;
}

export function proposed<Value>(
  value: Value,
  evidence: Fact<Value>["evidence"],
  certainty: Certainty,
): Fact<Value> {
  return { value, evidence, certainty, status: "proposed" };
}

/** What a file states, white space folded; null when that is nothing. */
export function statedInFile(value: string | null | undefined): Fact<string> | null {
  const folded = value?.replace(/\s+/gu, " ").trim() ?? "";
  return folded === "" ? null : proposed(folded, "file", "stated");
}
