/** Where a tag stands in the tree, written `Leavitt/authority`: the names from the root down. */
export type TagPath = string;

/** Longest name of one tag, in UTF-16 code units; longer ones cannot be read in a list. */
export const longestTagName = 120;

/** Deepest nesting of tags. */
export const deepestTag = 20;

export type ReadPath =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly why: "empty" | "too-long" | "too-deep" };

/**
 * Read a tag path as an analyst types it: names between `/`, white space around them dropped and
 * runs of it folded, Unicode in composed form (NFC) so that two spellings of é are one tag.
 *
 * Answers with why it cannot be used when a name is empty, longer than {@link longestTagName} or
 * the path deeper than {@link deepestTag}.
 */
export function readTagPath(typed: string): ReadPath {
  const names = typed.split("/").map(cleanTagName);
  if (names.some((name) => name === "")) return { ok: false, why: "empty" };
  if (names.some((name) => name.length > longestTagName)) return { ok: false, why: "too-long" };
  if (names.length > deepestTag) return { ok: false, why: "too-deep" };
  return { ok: true, names };
}

/** One name of a path as it is stored: composed, without half characters, trimmed, control characters and runs of space folded. */
export function cleanTagName(typed: string): string {
  const folded = typed
    .normalize("NFC")
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, " ");
  const characters = [...folded];
  // By index: an expression that looks for a run at the end tries every run anew from each of its characters.
  let start = 0;
  let end = characters.length;
  while (start < end && isInvisible(characters[start]!)) start++;
  while (start < end && isInvisible(characters[end - 1]!)) end--;
  return characters.slice(start, end).join("");
}

/** A space, or a format character such as a zero-width joiner or a direction mark. */
function isInvisible(character: string): boolean {
  return /[\p{Cf} ]/u.test(character);
}

/** Two names are one tag when they differ only in case: `Quote` beside `quote` is a slip. */
export function foldTagName(name: string): string {
  // Every name of a codebook passes here at every search, and most are ASCII.
  return /^[\x20-\x7e]*$/.test(name) ? name.toLowerCase() : name.normalize("NFC").toLocaleLowerCase("und");
}

/** The path from names, root first. */
export function joinTagPath(names: readonly string[]): TagPath {
  return names.join("/");
}
