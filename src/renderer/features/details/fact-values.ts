import { type Article, type Fact, facts } from "../../../contract/records.ts";

/** What is typed for a fact, as it is to be stored: no space around it, and nothing for nothing. */
export function asFact(typed: string): string | null {
  const value = typed.trim();
  return value === "" ? null : value;
}

/** Whether this is a day of the calendar, written as `2025-03-05`. */
export function isWholeDay(typed: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return false;
  const day = new Date(`${typed}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(typed);
}

/** The facts that were found and not yet confirmed, with what was found, ready to be set. */
export function proposalsOf(article: Article): Partial<Record<Fact, string | null>> {
  const open = facts.filter((fact) => article.proposed.includes(fact) && article[fact] !== null);
  return Object.fromEntries(open.map((fact) => [fact, article[fact]]));
}
