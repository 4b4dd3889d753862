import { datePattern } from "../wording/dates.ts";
import { isAllCapitals } from "../wording/punctuation.ts";
import type { PrintedLine } from "./printed-line.ts";

/** What stands before the first dash of a line, if a dash comes early; a hyphen needs a space before it. */
const beforeDash = /^(?<before>[^–—\n]{2,70}?)(?:\s*[–—]|\s+--?)\s+(?=\S)/u;

const agency = /\s*\((?<agency>\p{Lu}[\p{L}&./ ]{1,30})\)$/u;
const dayAtEnd = new RegExp(`,?\\s+${datePattern.dayOfYear}$`, "iu");

const placeWord = /^\p{Lu}[\p{L}\p{M}.’'-]*$/u;
const particles = new Set("al and de del di du el en i la las le les los of sur the upon".split(" "));

/** Words that stand before a dash in the same way and name no place. */
const labels = new Set(
  (
    "advertisement analysis answer breaking chapter comment correction editorial exclusive explainer feature " +
    "fact friday here how interview january february march april may june july august september october " +
    "november december live monday news note now obituary opinion part photos podcast question report " +
    "review saturday sponsored still story sunday thursday today tomorrow tuesday update updated video " +
    "watch wednesday what when where which who why yes yesterday no"
  ).split(" "),
);

/** Shortest text after a dateline; a place before a dash in a heading is part of the heading. */
const shortestText = 40;

/** A place before the text proper, and where that text starts (code units in the article). */
export interface Dateline {
  readonly place: string;
  readonly end: number;
}

/**
 * The dateline in front of an article's first paragraph, or null: "Rabat – The …",
 * "WASHINGTON (AP) — …", "DOHA, March 5 (Reuters) - …".
 *
 * An agency, a day or capitals make it sure. Without them it takes a name of at most three words
 * and a text that begins like a sentence and has no second dash closing an aside; so "Hamas – which
 * rules Gaza – said" stays whole.
 */
export function datelineOf(line: PrintedLine): Dateline | null {
  const match = beforeDash.exec(line.head);
  if (match === null || line.length - match[0].length < shortestText) return null;
  const rest = line.head.slice(match[0].length);
  const withoutAgency = match.groups!.before!.replace(agency, "");
  const place = withoutAgency.replace(dayAtEnd, "");
  if (!isPlace(place)) return null;
  const isSure =
    place !== match.groups!.before || (isAllCapitals(place) && place.length > 2 && !isAllCapitals(rest));
  if (!(isSure ? /^["“„‘'«]?[\p{Lu}\p{Lo}\p{N}]/u.test(rest) : isPlainlyBegun(place, rest))) return null;
  return { place, end: line.start + match[0].length };
}

/** The place a dateline names, from the dateline's own text. */
export function placeIn(dateline: string): string {
  const before = beforeDash.exec(`${dateline.trim()} x`)?.groups?.before ?? dateline.trim();
  return before.replace(agency, "").replace(dayAtEnd, "");
}

function isPlace(place: string): boolean {
  const words = place.split(/[\s,/]+/u).filter((word) => word !== "");
  const isNamed = words.every((word) => placeWord.test(word) || particles.has(word));
  const isLabel = words.some((word) => labels.has(word.toLowerCase()));
  return isNamed && !isLabel && words.length <= 5 && placeWord.test(words[0] ?? "");
}

/** For a place that nothing but its capital letter betrays. */
function isPlainlyBegun(place: string, rest: string): boolean {
  const firstSentence = /^[^.!?]*/u.exec(rest)![0];
  return (
    place.split(/\s+/u).length <= 3 &&
    !isAllCapitals(rest) &&
    /^["“„‘'«]?[\p{Lu}\p{Lo}]/u.test(rest) &&
    !/\s[–—-]\s+\p{Ll}/u.test(firstSentence)
  );
}
