import type { Range } from "../text/range.ts";

/**
 * How often two tags go together (ATLAS.ti's c-coefficient, which is Jaccard's index): of the
 * highlights with either, the share with both. 0 when there is none.
 */
export function cCoefficient(a: number, b: number, both: number): number {
  const either = a + b - both;
  return either === 0 ? 0 : both / either;
}

/** How much of a text ranges cover, what several cover counted once. `ranges` by start; half-open. */
export function coveredLength(ranges: Iterable<Range>): number {
  let covered = 0;
  let reach = 0;
  for (const { start, end } of ranges) {
    if (end <= reach) continue;
    covered += end - Math.max(start, reach);
    reach = end;
  }
  return covered;
}

export type Unit = "day" | "month" | "year";

const digits: Record<Unit, number> = { day: 10, month: 7, year: 4 };

/** As much of a day (`2025-03-05`) as the unit takes. */
export function momentOf(day: string, unit: Unit): string {
  return day.slice(0, digits[unit]);
}

/** The unit that gives a timeline of at most some sixty steps, and every step from the first day to the last. */
export function momentsBetween(first: string, last: string): { unit: Unit; moments: string[] } {
  const day = 86_400_000;
  const [from, to] = [Date.parse(first), Date.parse(last)];
  const days = (to - from) / day;
  const unit = days <= 62 ? "day" : days <= 366 * 5 ? "month" : "year";
  const moments = new Set<string>();
  // Noon: no calendar change can take it to another day. At most some 400,000 steps, for AD 1 to 9999 fewer.
  const stride = unit === "day" ? day : unit === "month" ? day * 27 : day * 364;
  for (let at = from; at < to; at += stride) moments.add(momentOf(new Date(at).toISOString(), unit));
  moments.add(momentOf(last, unit));
  return { unit, moments: [...moments] };
}
