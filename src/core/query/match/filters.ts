import type { DateFilter, NamedFilter } from "../query.ts";
import { foldText } from "../words/folded-text.ts";
import { tokensOf } from "../words/tokens.ts";

/** A filter is compared with every name of a project, and taken apart once. */
const wordsWanted = new WeakMap<Pick<NamedFilter, "value">, string>();

function wordsOf(filter: Pick<NamedFilter, "value">): string {
  const known = wordsWanted.get(filter);
  if (known !== undefined) return known;
  const words = wordsOfName(filter.value);
  wordsWanted.set(filter, words);
  return words;
}

/**
 * Whether `source:times` means a source such as “The Times of Israel”, `author:smith` such an author:
 * the words of the filter stand in the name, one after another, whole and whatever their case.
 */
export function nameMatches(name: string, filter: Pick<NamedFilter, "value">): boolean {
  const [, first = ""] = wordsOf(filter).split(" ", 2);
  // Most names are ASCII and hold nothing of it.
  if (/^[\x20-\x7e]*$/.test(name) && !name.toLowerCase().includes(first)) return false;
  return isNameMeant(wordsOfName(name), filter);
}

/** The words of a name, for {@link isNameMeant}: who compares many names over and over keeps them. */
export function wordsOfName(name: string): string {
  return spaced(tokensOf(name).map(({ token }) => token));
}

/** As {@link nameMatches}, of a name as its words. */
export function isNameMeant(nameWords: string, filter: Pick<NamedFilter, "value">): boolean {
  return nameWords.includes(wordsOf(filter));
}

/** With a space around each, so that what is found between two is whole words one after another. */
function spaced(words: readonly string[]): string {
  return ` ${words.join(" ")} `;
}

/** Whether `by:ada` or `by:AM` means a person: words of the name, or its initials. */
export function personMatches(name: string, filter: Pick<NamedFilter, "value">): boolean {
  if (nameMatches(name, filter)) return true;
  return initialsOf(name).some((initials) => spaced([initials]) === wordsOf(filter));
}

/** As the cards in the margin shorten a name, `Anna Maria Marsh` to `am`, and with every name's letter. */
function initialsOf(name: string): string[] {
  const names = tokensOf(name).map(({ token }) => token);
  const letters = names.map((each) => [...each][0] ?? "");
  const [first = ""] = names;
  if (names.length < 2) return [[...first].slice(0, 2).join("")];
  return [`${letters[0]}${letters.at(-1)}`, letters.join("")];
}

/** Whether `article:002` means an article: it is a part of the file name or the title. */
export function articleMatches(
  { name, title }: { readonly name: string; readonly title: string | null },
  { value }: Pick<NamedFilter, "value">,
): boolean {
  const wanted = foldText(value).text;
  return foldText(name).text.includes(wanted) || foldText(title ?? "").text.includes(wanted);
}

/** Whether an article's date lies in a filter's; an article without a date lies in none. */
export function dateMatches(date: string | null, { from, to }: DateFilter): boolean {
  return date !== null && (from === null || from <= date) && (to === null || date <= to);
}
