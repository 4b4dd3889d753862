import { casual } from "chrono-node/en";

const isoDate = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u;
const forward = /\b(?:next|coming|following|tomorrow|will)\b/iu;
const sameDay = /\bthis (?:morning|afternoon|evening)\b/iu;
const dayLength = 86_400_000;

/** A day and month without a year may lie this many days ahead (an invitation, a paper's own day); else it is past. */
const farthestAhead = 31;

/**
 * The day that words mean which count from the day they were written on: "Wednesday", "today",
 * "two weeks ago", "March 5".
 *
 * In   `words` as they stand in the text, in English; `referenceDate`, the day of writing,
 *      `yyyy-mm-dd`.
 * Out  `yyyy-mm-dd`, or null when the words name no single day ("last month") or the reference is
 *      not a date.
 *
 * News tells of what has happened: a weekday is the last one up to the day of writing, that day
 * itself included, unless the words look ahead ("next Friday"). The same on every machine, whatever
 * its time zone.
 */
export function resolveRelative(words: string, referenceDate: string): string | null {
  const reference = dayNumber(referenceDate);
  if (reference === null) return null;
  if (sameDay.test(words)) return dateOf(reference);
  // Noon in UTC, told as such: no zone and no summer time moves it to another day.
  const results = casual.parse(words.slice(0, 100), {
    instant: new Date(reference * dayLength + dayLength / 2),
    timezone: 0,
  });
  const [found] = results;
  if (found === undefined || results.length > 1 || found.end) return null;
  const { start } = found;
  const isWeekday = start.isCertain("weekday") && !start.isCertain("day");
  if (!start.isCertain("day") && !isWeekday) return null;
  const [year, month, day] = [start.get("year"), start.get("month"), start.get("day")];
  if (year === null || month === null || day === null) return null;
  if (isWeekday) {
    const meant = dayNumber(isoOf(year, month, day));
    if (meant === null) return null;
    const isLast = /\blast\b/iu.test(words);
    const back = (((reference - meant) % 7) + 7) % 7;
    return forward.test(words) ? dateOf(meant) : dateOf(reference - (isLast && back === 0 ? 7 : back));
  }
  if (start.isCertain("year")) {
    const date = dayNumber(isoOf(year, month, day));
    return date === null ? null : dateOf(date);
  }
  const referenceYear = Number(referenceDate.slice(0, 4));
  for (const candidate of [
    referenceYear + 1,
    referenceYear,
    referenceYear - 1,
    referenceYear - 2,
    referenceYear - 3,
  ]) {
    const date = dayNumber(isoOf(candidate, month, day));
    if (date !== null && date <= reference + farthestAhead) return dateOf(date);
  }
  return null;
}

function isoOf(year: number, month: number, day: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** Days since 1970-01-01; null for what is not in the calendar. */
function dayNumber(date: string): number | null {
  const parts = isoDate.exec(date)?.groups;
  if (parts === undefined) return null;
  const moment = Date.UTC(Number(parts.year), Number(parts.month) - 1, Number(parts.day));
  return dateOf(moment / dayLength) === date ? moment / dayLength : null;
}

function dateOf(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}
