import { isoDateIn } from "../../core/text/wording/dates.ts";

/** Longest value that is taken for a date, in code units. */
const longestDate = 100;

/**
 * The day in a date as file formats state it, `yyyy-mm-dd`, or null.
 *
 * Understands what {@link isoDateIn} does, digits alone (20250305, as in `D:20250305101500`), and
 * leaves the time zone as it stands: the day is the one its author saw.
 */
export function dayStatedIn(stated: string | null | undefined): string | null {
  if (stated == null || stated.length > longestDate) return null;
  const digits = /^(?:D:)?(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d{1,5}$)/u.exec(
    stated.trim(),
  )?.groups;
  return isoDateIn(digits === undefined ? stated : `${digits.year}-${digits.month}-${digits.day}`);
}
