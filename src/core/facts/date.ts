import type { Line } from "../text/line.ts";
import { datePattern, isoDateIn } from "../text/wording/dates.ts";
import { type DateValue, type Fact, proposed } from "./fact.ts";
import { reportedDayIn } from "./reported-day.ts";

/** Metadata that tells when an article was changed; the day it appeared comes before it. */
const isUpdate = /^\s*(?:last\s+)?(?:updated|modified)\b/iu;

/** A date is sought in so many code units of a line. */
const head = 300;

const dayOfYear = new RegExp(`(?<![\\p{L}\\d])${datePattern.dayOfYear}(?![\\p{L}\\d])`, "iu");

/** `/2025/03/05/` or `/2025-03-05-` in an address: blogs and papers file by the day of publication. */
const dayInUrl = /[/_-](\d{4})[/-](\d{2})[/-](\d{2})(?=[/_-]|$)/u;

/**
 * When an article appeared, from the surest witness there is: the file, the metadata in the text,
 * the dateline, the address; else the day on which the article says that something was said.
 *
 * A full date gives a `day`. A dateline or a report without a year gives `partial`, a weekday or
 * "today" `relative`; those need a date to count from ({@link import("./relative.ts").resolveRelative}).
 */
export function dateIn(
  text: string,
  lines: readonly Line[],
  statedInFile: string | null,
  url: Fact<string> | null,
): Fact<DateValue> | null {
  const inFile = statedInFile === null ? null : isoDateIn(statedInFile);
  if (inFile !== null) return proposed({ kind: "day", date: inFile }, "file", "stated");
  return inMetadata(text, lines) ?? inDateline(text, lines) ?? inUrl(url) ?? reportedDayIn(text, lines);
}

function inMetadata(text: string, lines: readonly Line[]): Fact<DateValue> | null {
  let updated: Fact<DateValue> | null = null;
  for (const line of lines) {
    if (line.role !== "metadata") continue;
    const content = text.slice(line.start, Math.min(line.end, line.start + head));
    // A day in an address is a weaker witness; it is heard later.
    const date = isoDateIn(content.replace(/https?:\/\/\S+/giu, ""));
    if (date === null) continue;
    const start = line.start + content.length - content.trimStart().length;
    const end = line.start + content.trimEnd().length;
    const fact = proposed<DateValue>({ kind: "day", date }, { start, end }, "stated");
    if (!isUpdate.test(content)) return fact;
    updated ??= { ...fact, certainty: "likely" };
  }
  return updated;
}

/** The day a dateline names, with or without its year; null when it names none. */
export function inDateline(text: string, lines: readonly Line[]): Fact<DateValue> | null {
  const line = lines.find(({ role }) => role === "dateline");
  const found = line === undefined ? null : dayOfYear.exec(text.slice(line.start, line.end));
  if (line === undefined || found === null) return null;
  const [words] = found;
  const start = line.start + found.index;
  const date = isoDateIn(words);
  return proposed(
    date === null ? { kind: "partial", words } : { kind: "day", date },
    { start, end: start + words.length },
    "likely",
  );
}

function inUrl(url: Fact<string> | null): Fact<DateValue> | null {
  const found = url === null ? null : dayInUrl.exec(url.value);
  const date = found === null ? null : isoDateIn(`${found[1]}-${found[2]}-${found[3]}`);
  return url === null || date === null ? null : proposed({ kind: "day", date }, url.evidence, "likely");
}
