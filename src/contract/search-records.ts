import type { LineRole } from "../core/text/line.ts";

/** What the library answers about searching, beside the hits themselves (see `records.ts`). */

/** Names that occur in the project, each list in the order of the alphabet. */
export interface SearchNames {
  readonly sources: readonly string[];
  readonly authors: readonly string[];
  readonly persons: readonly string[];
}

/**
 * In which order articles with hits stand: as imported, by date (the newest first, what has none
 * last), or by how much of the article is hits.
 */
export const searchOrders = ["reading", "date", "relevance"] as const;

export type SearchOrder = (typeof searchOrders)[number];

/** In lines of which roles the hits of a search stand. */
export interface LineRoleCounts {
  /** Hits that would be left if the search were narrowed to such lines; in the order of the roles, those without any left out. */
  readonly roles: readonly { readonly role: LineRole; readonly count: number }[];
  /** When not all hits were counted, a sentence that says which. */
  readonly notice: string | null;
}

/** What became of hits that were highlighted, tagged or both. */
export interface Marked {
  /** Highlights made. */
  readonly created: number;
  /** Highlights that are not what they were, those made among them. */
  readonly changed: number;
}

/** A search kept under a name. */
export interface SavedSearch {
  readonly id: string;
  /** Names with `/` between; empty at the top. */
  readonly folder: string;
  readonly name: string;
  readonly query: string;
  readonly person: string;
  readonly createdAt: string;
}

export interface SearchCount {
  readonly total: number;
  /** False when there may be more, because counting on would take too long. */
  readonly isComplete: boolean;
}
