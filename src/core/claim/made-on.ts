/**
 * When a claim was made, as precisely as is known: `yyyy`, `yyyy-mm` or `yyyy-mm-dd`; "" for nothing.
 * Null when it is none of these, or no day of the calendar.
 */
export function readMadeOn(typed: string): string | null {
  const text = typed.trim();
  if (text === "") return "";
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return null;
  const date = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return null;
  // February 30th is read as March 2nd.
  return date.toISOString().startsWith(text) ? text : null;
}
