/** The facets of a date, `YYYY-MM-DD`: of its year, its month and its day. */
export function facetsOfDay(date: string): string[] {
  const [year = "", month = "", day = ""] = date.split("-");
  return [`d${year}`, `d${year}${month}`, `d${year}${month}${day}`];
}

/**
 * The facets that together mean every date in a range, both ends included and null for no end: days
 * at its ends, then months, then years. Only dates between `first` and `last` are known to exist.
 */
export function facetsOfSpan(
  { from, to }: { from: string | null; to: string | null },
  { first, last }: { first: string; last: string },
): string[] {
  // Whole years beyond what is known are fewer facets.
  const start = numberOf(from === null || from < first ? `${first.slice(0, 4)}-01-01` : from);
  const end = numberOf(to === null || to > last ? `${last.slice(0, 4)}-12-31` : to);
  const facets: string[] = [];
  for (let at = start; at <= end; ) {
    const [year, month, day] = [Math.floor(at / 10_000), Math.floor(at / 100) % 100, at % 100];
    if (month === 1 && day === 1 && year * 10_000 + lastOfYear <= end) {
      facets.push(`d${padded(year, 4)}`);
      at = (year + 1) * 10_000 + 101;
    } else if (day === 1 && year * 10_000 + month * 100 + lastOfMonth <= end) {
      facets.push(`d${padded(year, 4)}${padded(month, 2)}`);
      at = month === 12 ? (year + 1) * 10_000 + 101 : at + 100;
    } else {
      facets.push(`d${padded(year, 4)}${padded(month, 2)}${padded(day, 2)}`);
      at = day >= lastOfMonth ? year * 10_000 + (month === 12 ? 10_101 : (month + 1) * 100 + 1) : at + 1;
    }
  }
  return facets;
}

/** Every month is counted to its 31st: a day that does not exist is a facet that no row has. */
const lastOfMonth = 31;
const lastOfYear = 1231;

/** `2025-03-01` as 20250301, so that days are counted without a calendar. */
function numberOf(date: string): number {
  return Number(date.replaceAll("-", ""));
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
