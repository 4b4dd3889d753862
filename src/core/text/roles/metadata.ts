import { datePattern } from "../wording/dates.ts";
import { startsSmall } from "../wording/punctuation.ts";
import type { PrintedLine } from "./printed-line.ts";

const dateLabel =
  "(?:date|dated|published|first published|originally published|posted|issued|updated|last updated|modified|last modified|created)";
const separator = "(?:\\s*[|•·–—:-])?";

const labelledPrefix = new RegExp(
  `^${dateLabel}(?:\\s*:|\\s+on\\b|\\s+at\\b)?\\s+${datePattern.any}${separator}\\s+(?=\\S)`,
  "iu",
);
const isoPrefix = new RegExp(`^${datePattern.iso}${separator}\\s+(?=\\S)`, "iu");

const wholeLine: readonly RegExp[] = [
  // A date alone, with or without what it is the date of: "Updated: March 5, 2025 at 10:04 GMT".
  new RegExp(`^(?:${dateLabel}\\s*:?\\s*(?:on\\s+)?)?${datePattern.any}$`, "iu"),
  /^\d{1,3}[ -]min(?:ute)?s?(?: read| reading time)?$/iu,
  // A wire agency's sign-off.
  /^[([](?:Additional )?(?:Reporting|Writing|Editing|Compiled|Written) by [^\n]*[)\]]$/u,
];

/** "By Jane Doe", "By Jane Doe and Omar Haddad in Doha": names of two words or more, no full stop. */
const name = "\\p{Lu}[\\p{L}.’'-]*(?:\\s+(?:\\p{Lu}[\\p{L}.’'-]*|de|da|van|von|der|den|al|el|bin|ben)){1,3}";
const byline = new RegExp(
  `^(?:By|BY)\\s+${name}(?:(?:,|\\s+and|\\s+&|,\\s+and)\\s+${name}){0,5}(?:\\s*(?:,|\\||\\bin\\b|/)\\s*[\\p{L}\\s/.’'-]{2,60})?$`,
  "u",
);

const field =
  /^(?:source|author|authors|byline|publisher|published by|publication|url|link|permalink|section|category|tags|keywords|language|location)\s*:\s*\S/iu;
const address = /^https?:\/\/\S+$/iu;

/**
 * Where a statement about the article in front of its text ends, white space after it included, or
 * null: "date 2025-03-05 White House …" ends before "White".
 *
 * A label and a full date, or an ISO date alone; then something that begins like a sentence, for
 * "Date 2025-03-05 was chosen" is a sentence itself.
 */
export function metadataPrefixEnd(line: PrintedLine): number | null {
  const prefix = (labelledPrefix.exec(line.head) ?? isoPrefix.exec(line.head))?.[0];
  if (prefix === undefined || startsSmall(line.head.slice(prefix.length))) return null;
  return line.start + prefix.length;
}

/** Whether the line as a whole says something about the article: its date, its writers, reading time. */
export function isMetadata(line: PrintedLine): boolean {
  return (
    line.length <= 200 && (wholeLine.some((rule) => rule.test(line.content)) || byline.test(line.content))
  );
}

/** A labelled field or a bare address. Such lines also stand in an article's middle, so only outside the body. */
export function isHeaderField(line: PrintedLine): boolean {
  return (
    line.length <= 200 && line.ending !== "stop" && (field.test(line.content) || address.test(line.content))
  );
}
