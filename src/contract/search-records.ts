/** What the library answers about searching, beside the hits themselves (see `records.ts`). */

/** Names that occur in the project, each list in the order of the alphabet. */
export interface SearchNames {
  readonly sources: readonly string[];
  readonly authors: readonly string[];
  readonly persons: readonly string[];
}
