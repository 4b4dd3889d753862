import type { Line } from "./line.ts";

/** Hashes that stand for a text's passages, rising, each once. Stored with an article, they find its doubles. */
export type Fingerprint = Uint32Array;

/** Words of one shingle: shared runs of five words are rarely chance, and one changed word spoils only five. */
const shingleLength = 5;

/** Of so many shingles in a row one is kept, so any passage of 8 words that two texts share is seen in both. */
const windowLength = 4;

/** Most of the smaller text's passages also stand in the other: reprinted, shortened or added to. */
const nearContainment = 0.5;

/** Fewer hashes than this are too little to call two texts near. */
export const leastHashes = 5;

/**
 * The fingerprint of a text by winnowing (Schleimer, Wilkerson and Aiken 2003), the same wherever a
 * passage stands.
 *
 * Capitals, marks and white space do not count, nor do lines with the role junk: the teasers of one
 * site stand under all its articles. A text of fewer words than a shingle gives one hash, a text
 * without words none. Linear in the text's length.
 */
export function fingerprintOf(text: string, lines: readonly Line[] = []): Fingerprint {
  const words = wordHashes(text, lines);
  const shingles: number[] = [];
  for (let at = 0; at + shingleLength <= words.length; at++) {
    shingles.push(mixed(words, at, at + shingleLength));
  }
  if (shingles.length === 0 && words.length > 0) shingles.push(mixed(words, 0, words.length));
  return Uint32Array.from(new Set(winnowed(shingles))).sort();
}

function wordHashes(text: string, lines: readonly Line[]): number[] {
  const junk = lines.filter((line) => line.role === "junk");
  const hashes: number[] = [];
  let next = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)) {
    while (next < junk.length && junk[next]!.end <= match.index) next++;
    if (next < junk.length && junk[next]!.start <= match.index) continue;
    hashes.push(wordHash(match[0]));
  }
  return hashes;
}

/** FNV-1a over the characters of a word in lower case. Every word of every article passes here. */
function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit > 0x7f) return composedHash(word);
    const isCapital = unit >= 0x41 && unit <= 0x5a;
    hash = Math.imul(hash ^ (isCapital ? unit + 0x20 : unit), 0x01000193);
  }
  return hash;
}

function composedHash(word: string): number {
  let hash = 0x811c9dc5;
  for (const unit of word.normalize("NFC").toLowerCase()) {
    hash = Math.imul(hash ^ unit.codePointAt(0)!, 0x01000193);
  }
  return hash;
}

/** One hash of those from `start` to `end` in their order, 32 bits, well spread (the finalizer of MurmurHash3). */
function mixed(hashes: readonly number[], start: number, end: number): number {
  let all = end - start;
  for (let at = start; at < end; at++) all = Math.imul(all ^ hashes[at]!, 0x9e3779b1) ^ (all >>> 16);
  all = Math.imul(all ^ (all >>> 16), 0x85ebca6b);
  all = Math.imul(all ^ (all >>> 13), 0xc2b2ae35);
  return (all ^ (all >>> 16)) >>> 0;
}

/** The smallest hash of each window, the last of equal ones. */
function winnowed(hashes: readonly number[]): number[] {
  if (hashes.length <= windowLength) return hashes.length === 0 ? [] : [Math.min(...hashes)];
  const kept: number[] = [];
  for (let at = 0; at + windowLength <= hashes.length; at++) {
    let least = hashes[at]!;
    for (let next = at + 1; next < at + windowLength; next++) least = Math.min(least, hashes[next]!);
    if (kept.at(-1) !== least) kept.push(least);
  }
  return kept;
}

/** How much two texts share, by their fingerprints; all 0 when either is empty. */
export interface Nearness {
  /** Shared passages by all passages of both: 1 for the same text. */
  readonly jaccard: number;
  /** Shared passages by those of the smaller text: 1 when it stands whole in the other. */
  readonly containment: number;
}

/** Compare two fingerprints; linear in their lengths. */
export function nearness(a: Fingerprint, b: Fingerprint): Nearness {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  if (shared === 0) return { jaccard: 0, containment: 0 };
  return {
    jaccard: shared / (a.length + b.length - shared),
    containment: shared / Math.min(a.length, b.length),
  };
}

/** Whether two texts are near enough to be shown side by side: half of the smaller stands in the other. */
export function isNear({ containment }: Nearness): boolean {
  return containment >= nearContainment;
}
