/**
 * Fold one character as SQLite's `unicode61 remove_diacritics 2` does: lower case by Unicode 6.1's
 * simple case folding, and a Latin letter without its diacritics. Other scripts keep theirs (ё is
 * not е), and letters that do not decompose stay whole (ø, ß, ı).
 *
 * In   a code point that is not a separator (see `separators.ts`).
 * Out  one code point; folding it again changes nothing.
 */
export function foldCodePoint(code: number): string {
  const known = folded.get(code);
  if (known !== undefined) return known;
  const result = compute(code);
  folded.set(code, result);
  return result;
}

const folded = new Map<number, string>();

/** Where SQLite differs from lower case: symbol forms of Greek letters, long s, dotted I. */
const special = new Map(
  ["µμ", "İi", "ſs", "ςσ", "ϐβ", "ϑθ", "ϕφ", "ϖπ", "ϰκ", "ϱρ", "ϵε", "ẛs", "\u1fbe\u03b9"].map((pair) => [
    pair.codePointAt(0),
    pair.slice(1),
  ]),
);

/**
 * Capitals that JavaScript would lower and SQLite does not, mostly because Unicode got them after
 * 6.1: ranges with both ends included.
 */
const newer: readonly (readonly [number, number])[] = [
  [0x37f, 0x37f],
  [0x528, 0x52f],
  [0x13a0, 0x13f5],
  [0x1c80, 0x1cbf],
  [0x2c2f, 0x2c2f],
  [0xa698, 0xa69b],
  [0xa796, 0xa79f],
  [0xa7ab, 0xa7f5],
];

function compute(code: number): string {
  const letter = String.fromCodePoint(code);
  const exception = special.get(code);
  if (exception !== undefined) return exception;
  if (code > 0xffff) return 0x10400 <= code && code <= 0x10427 ? letter.toLowerCase() : letter;
  if (newer.some(([first, last]) => first <= code && code <= last)) return letter;
  const lower = letter.toLowerCase();
  // ǡ is the one Latin letter with diacritics that SQLite's table leaves out.
  if (lower === "ǡ") return lower;
  const [base = lower, mark] = lower.normalize("NFD");
  return mark !== undefined && /^[a-z]$/.test(base) ? base : lower;
}
