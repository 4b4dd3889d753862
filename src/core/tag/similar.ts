/** A tag as far as its likeness to others goes. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Two tags that may be one, and in how many letters their folded names differ. */
export interface SimilarPair {
  readonly a: string;
  readonly b: string;
  readonly distance: number;
}

/**
 * Pairs of tags whose names differ in a slip: case, accents, spaces and punctuation not counted, at
 * most one letter in names from 4 letters on, two from 8 on. The same name under two parents is no
 * slip: codebooks repeat names on purpose.
 *
 * Likest first, then in the order of `tags`; not all of them when tens of thousands are alike. Candidates share a form with some letters left out
 * (symmetric deletion, after Garbe's SymSpell), so that 5,000 names need no 12 million comparisons.
 */
export function similarNames(tags: readonly Named[]): SimilarPair[] {
  const byName = new Map<string, number[]>();
  const folded = tags.map(({ name }) => foldForLikeness(name));
  for (const [index, name] of folded.entries()) {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [index]);
    else known.push(index);
  }
  const pairs: SimilarPair[] = [];
  const add = (first: number, second: number, distance: number) => {
    const [a, b] = first < second ? [first, second] : [second, first];
    if (tags[a]!.name.toLowerCase() === tags[b]!.name.toLowerCase()) return;
    pairs.push({ a: tags[a]!.id, b: tags[b]!.id, distance });
  };
  // Names of nothing but signs are alike in nothing.
  byName.delete("");
  for (const same of byName.values()) {
    for (const [at, first] of same.entries()) for (const second of same.slice(at + 1)) add(first, second, 0);
  }
  const seen = new Set<string>();
  comparing: for (const names of shared([...byName.keys()])) {
    for (const [at, a] of names.entries()) {
      for (const b of names.slice(at + 1)) {
        const key = a < b ? `${a}\n${b}` : `${b}\n${a}`;
        if (seen.has(key)) continue;
        if (seen.size >= mostComparisons) break comparing;
        seen.add(key);
        const most = Math.min(slipsIn(a), slipsIn(b));
        const distance = editDistance(a, b, most);
        if (distance > most) continue;
        // Of many tags of one name the first stands for all: each with each would be a flood.
        add(byName.get(a)![0]!, byName.get(b)![0]!, distance);
      }
    }
  }
  const order = new Map(tags.map(({ id }, index) => [id, index]));
  return pairs.sort(
    (x, y) =>
      x.distance - y.distance || order.get(x.a)! - order.get(y.a)! || order.get(x.b)! - order.get(y.b)!,
  );
}

/** Case, accents, spaces and punctuation aside. */
export function foldForLikeness(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}\p{P}\p{Z}\p{S}\p{Cf}]+/gu, "")
    .toLowerCase();
}

/** How many letters may differ. A number that differs means another thing: `day 1` and `day 2`. */
function slipsIn(name: string): number {
  const { length } = name;
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/**
 * Longer names are compared by their beginnings alone, which bounds the number of forms. Not much
 * shorter: names of a series (`aspect 1 of 7`) begin alike by the thousand.
 */
const longestKey = 40;

/** A codebook in which more names than these are alike is a series and no set of slips; a second at most. */
const mostComparisons = 20_000;

/** Groups of names that share a form; every pair within reach of each other is in at least one. */
function shared(names: readonly string[]): string[][] {
  const byForm = new Map<string, string[]>();
  for (const name of names) {
    for (const form of formsOf(name.slice(0, longestKey), slipsIn(name))) {
      const known = byForm.get(form);
      if (known === undefined) byForm.set(form, [name]);
      else known.push(name);
    }
  }
  return [...byForm.values()].filter((group) => group.length > 1);
}

/** The name with up to `most` of its letters left out, in every way. */
function formsOf(name: string, most: number): Set<string> {
  const forms = new Set([name]);
  let last = [name];
  for (let round = 0; round < most; round++) {
    const next: string[] = [];
    for (const form of last) {
      for (let at = 0; at < form.length; at++) {
        // Digits never slip, so no form goes without one.
        if (!/\p{N}/u.test(form[at]!)) next.push(form.slice(0, at) + form.slice(at + 1));
      }
    }
    last = [...new Set(next)];
    for (const form of last) forms.add(form);
  }
  return forms;
}

/**
 * Letters to put in, take out, change or swap with the next one (optimal string alignment) so that
 * `a` becomes `b`, in UTF-16 code units; more than `most` when that is not enough. Digits never
 * slip: names that differ in one are further apart than any limit.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (a.replace(/\P{N}/gu, "") !== b.replace(/\P{N}/gu, "")) return most + 1;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let twoAgo: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + (isSame ? 0 : 1));
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, twoAgo[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [twoAgo, previous] = [previous, row];
  }
  return previous[b.length]!;
}
