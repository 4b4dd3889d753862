const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|" +
  "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const weekday = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";
const time =
  "(?:(?:,|\\s+at|\\s+-|T)?\\s*\\d{1,2}[:.]\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?" +
  // Each part brings its own space: three optional spaces in a row would be tried in cubic time.
  "(?:\\s*[ap]\\.?m\\b\\.?)?(?:\\s*\\(?(?:z|gmt|utc|e[sd]?t|p[sd]?t|ce[s]?t|bst|ist)\\b\\)?)?(?:\\s*[+-]\\d{2}:?\\d{2}\\b)?)?";

/**
 * Patterns (sources for case-insensitive Unicode expressions) of written dates in English. They are
 * used on the first hundred code units of a line, never on a whole text.
 */
export const datePattern = {
  iso: `\\d{4}-\\d{2}-\\d{2}(?!\\d)${time}`,
  any:
    `${weekday}(?:\\d{4}-\\d{2}-\\d{2}(?!\\d)|\\d{4}/\\d{2}/\\d{2}(?!\\d)|${month}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}(?!\\d)|` +
    `\\d{1,2}(?:st|nd|rd|th)?\\s+${month},?\\s+\\d{4}(?!\\d)|\\d{1,2}[./]\\d{1,2}[./]\\d{4}(?!\\d))${time}`,
  /** With or without a year, as in the dateline "DOHA, March 5 (Reuters)". */
  dayOfYear: `(?:${month}\\s+\\d{1,2}|\\d{1,2}\\s+${month})(?:,?\\s+\\d{4})?`,
} as const;

const yearFirst = /(?<!\d)(?<year>\d{4})[-/](?<month>\d{2})[-/](?<day>\d{2})(?!\d)/u;
const monthFirst = new RegExp(
  `(?<![\\p{L}\\d])(?<month>${month})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?!\\d)`,
  "iu",
);
const dayFirst = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>${month}),?\\s+(?<year>\\d{4})(?!\\d)`,
  "iu",
);
const numbersOnly = /(?<!\d)(?<first>\d{1,2})[./](?<second>\d{1,2})[./](?<year>\d{4})(?!\d)/u;

/**
 * The first full date written in a short piece of English text, as `yyyy-mm-dd`.
 *
 * Null when there is none, when it is not in the calendar (30 February), or when it can be read in
 * two ways (03/05/2025: a wrong date is worse than none).
 */
export function isoDateIn(written: string): string | null {
  for (const pattern of [yearFirst, monthFirst, dayFirst]) {
    const parts = pattern.exec(written)?.groups;
    if (parts) return isoDate(Number(parts.year), monthNumber(parts.month!), Number(parts.day));
  }
  const parts = numbersOnly.exec(written)?.groups;
  if (!parts) return null;
  const [first, second, year] = [Number(parts.first), Number(parts.second), Number(parts.year)];
  if (first > 12 || first === second) return isoDate(year, second, first);
  if (second > 12) return isoDate(year, first, second);
  return null;
}

function monthNumber(written: string): number {
  return /^\d/.test(written) ? Number(written) : monthNames.indexOf(written.slice(0, 3).toLowerCase()) + 1;
}

function isoDate(year: number, monthOfYear: number, day: number): string | null {
  const date = new Date(Date.UTC(year, monthOfYear - 1, day));
  // A day the month does not have falls into another month.
  const isReal = date.getUTCMonth() === monthOfYear - 1 && monthOfYear > 0;
  return isReal && year >= 1000 ? date.toISOString().slice(0, 10) : null;
}
