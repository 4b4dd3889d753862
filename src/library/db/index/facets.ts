import { createHash } from "node:crypto";

/**
 * The words of the index column `facet`: what is known of a row beside its text, one token each, so
 * that words and filters are one look-up. Every token is one word to FTS5's tokenizer.
 */

/** Stands in every row, because FTS5 can only leave out of something. */
export const everyFacet = "every";
/** Of a highlight with a note. */
export const noteFacet = "note";
/** Of a highlight that is evidence for or against a claim. */
export const claimFacet = "claim";
/** Of an article with junk lines. */
export const junkFacet = "junk";

/** Whether a word, or with `isPrefix` one that begins so, is written as a facet is. */
export function mayBeFacet({ word, isPrefix }: { word: string; isPrefix: boolean }): boolean {
  if (!isPrefix) return namedFacets.includes(word) || /^(?:[itud]\d+|[sap][0-9a-f]{16})$/.test(word);
  return (
    namedFacets.some((facet) => facet.startsWith(word)) || /^(?:[itud]\d*|[sap][0-9a-f]{0,16})$/.test(word)
  );
}

/** Of these no other is made. */
const namedFacets: readonly string[] = [everyFacet, noteFacet, claimFacet, junkFacet];

/** A highlight of this importance, from 1 to 3. */
export function importanceFacet(importance: number): string {
  return `i${importance}`;
}

/** A highlight of any importance. */
export const importanceFacets: readonly string[] = [1, 2, 3].map(importanceFacet);

/** A highlight carries this very tag. */
export function tagFacet(number: number): string {
  return `t${number}`;
}

/** A highlight carries this tag or one below it. */
export function subtreeFacet(number: number): string {
  return `u${number}`;
}

/** Names have no numbers of their own, and a hash is the same in every rebuild of an index. */
export function nameFacet(column: "source" | "author" | "person", name: string): string {
  let hash = hashes.get(name);
  if (hash === undefined) {
    hash = createHash("sha256").update(name).digest("hex").slice(0, 16);
    if (hashes.size >= mostHashes) hashes.clear();
    hashes.set(name, hash);
  }
  return `${column[0]}${hash}`;
}

/** The few names of a project come back with every highlight. */
const hashes = new Map<string, string>();
const mostHashes = 10_000;
