import { z } from "zod";

/** What is asked about tags in numbers, and what is answered. Part of src/contract/library.ts. */

/** More tags than these make a table that nobody reads. */
const mostAnalysed = 100;

/** Which tags, and whether what is tagged with those below counts for each. */
export const analysed = z.strictObject({
  tagIds: z.array(z.string().min(1).max(200)).max(mostAnalysed),
  withChildren: z.boolean(),
});

export type Analysed = z.infer<typeof analysed>;

interface Total {
  readonly tagId: string;
  readonly path: string;
  /** Highlights with the tag. */
  readonly count: number;
}

export interface Cooccurrence {
  readonly tags: readonly Total[];
  /** Pairs on at least one highlight together; a tag and one below it are no pair when those count for it. */
  readonly pairs: readonly {
    readonly a: string;
    readonly b: string;
    readonly count: number;
    /** c-coefficient, 0 to 1. */
    readonly c: number;
  }[];
}

export interface Matrix {
  readonly tags: readonly Total[];
  /** Those with most highlights, in the order of import. */
  readonly articles: readonly { readonly articleId: string; readonly name: string; readonly label: string }[];
  /** How many articles have such highlights and are not among these. */
  readonly further: number;
  readonly cells: readonly { readonly tagId: string; readonly articleId: string; readonly count: number }[];
}

export interface Coverage {
  /** Of all articles, in UTF-16 code units. */
  readonly textLength: number;
  readonly tags: readonly (Total & {
    /** Code units under at least one highlight with the tag, each counted once. */
    readonly covered: number;
    /** Of the text, 0 to 1. */
    readonly share: number;
    readonly articles: number;
  })[];
}

export interface Timeline {
  readonly tags: readonly Total[];
  readonly unit: "day" | "month" | "year";
  /** Every one from the first to the last with a highlight: `2025-03-05`, `2025-03` or `2025`. */
  readonly moments: readonly string[];
  readonly cells: readonly { readonly tagId: string; readonly moment: string; readonly count: number }[];
  /** Highlights in articles whose date is not known. */
  readonly undated: number;
}
