import type { Range } from "./range.ts";

/** What a line of an article is for. Proposed on import, corrected by the analyst, never cut out. */
export const lineRoles = [
  "headline",
  "kicker",
  "deck",
  "crosshead",
  "paragraph",
  "list",
  "table",
  "quote",
  "caption",
  "dateline",
  "metadata",
  "editor-note",
  "junk",
] as const;

export type LineRole = (typeof lineRoles)[number];

/**
 * One block of an article. A dateline or metadata prefix is a line of its own that ends where the
 * text proper starts, so a printed line may hold two of these.
 *
 * Lines never overlap and together hold every character that is not white space.
 */
export interface Line extends Range {
  readonly role: LineRole;
  /** On which it begins, from 1; only in texts that came on pages. */
  readonly page?: number;
}
