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
  if (words.length === 0) return new Uint32Array(0);
  const length = Math.min(shingleLength, words.length);
  const shingles = new Uint32Array(words.length - length + 1);
  for (let at = 0; at < shingles.length; at++) shingles[at] = mixed(words, at, at + length);
  return distinct(winnowed(shingles));
}

/** Begins where it is asked to: any word, of whatever script. */
const wordHere = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/uy;

/** Every word of every article passes here, and nearly all of them are ASCII: those need no expression. */
function wordHashes(text: string, lines: readonly Line[]): number[] {
  const junk = lines.filter((line) => line.role === "junk");
  const hashes: number[] = [];
  let next = 0;
  const add = (start: number, hash: number) => {
    while (next < junk.length && junk[next]!.end <= start) next++;
    if (next < junk.length && junk[next]!.start <= start) return;
    hashes.push(hash);
  };
  for (let at = 0; at < text.length; ) {
    const start = at;
    let hash = firstHash;
    let unit = text.charCodeAt(at);
    while (isAsciiWord(unit)) {
      hash = nextHash(hash, unit);
      unit = text.charCodeAt(++at);
    }
    if (!(unit > 0x7f)) {
      if (at === start) at++;
      else add(start, hash);
      continue;
    }
    wordHere.lastIndex = start;
    const word = wordHere.exec(text)?.[0];
    if (word === undefined) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
    else {
      add(start, wordHash(word));
      at = start + word.length;
    }
  }
  return hashes;
}

function isAsciiWord(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
}

const firstHash = 0x811c9dc5;

/** A capital counts as its small letter. */
function nextHash(hash: number, unit: number): number {
  const isCapital = unit >= 0x41 && unit <= 0x5a;
  return Math.imul(hash ^ (isCapital ? unit + 0x20 : unit), 0x01000193);
}

/** FNV-1a over the characters of a word in lower case. */
function wordHash(word: string): number {
  let hash = firstHash;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit > 0x7f) return composedHash(word);
    hash = nextHash(hash, unit);
  }
  return hash;
}

function composedHash(word: string): number {
  let hash = firstHash;
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

/** The smallest hash of each window, one for windows in a row that have the same. */
function winnowed(hashes: Uint32Array): Uint32Array {
  const windows = Math.max(1, hashes.length - windowLength + 1);
  const kept = new Uint32Array(windows);
  let count = 0;
  for (let at = 0; at < windows; at++) {
    const end = Math.min(at + windowLength, hashes.length);
    let least = hashes[at]!;
    for (let next = at + 1; next < end; next++) if (hashes[next]! < least) least = hashes[next]!;
    if (count === 0 || kept[count - 1] !== least) kept[count++] = least;
  }
  return kept.subarray(0, count);
}

/** Rising, each once; sorts what it is given. */
function distinct(hashes: Uint32Array): Uint32Array {
  hashes.sort();
  let count = 0;
  for (const hash of hashes) if (count === 0 || hashes[count - 1] !== hash) hashes[count++] = hash;
  return hashes.slice(0, count);
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
