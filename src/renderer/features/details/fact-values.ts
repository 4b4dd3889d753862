import { type Article, type Fact, facts } from "../../../contract/records.ts";

/** What is typed for a fact, as it is to be stored: no space around it, and nothing for nothing. */
export function asFact(typed: string): string | null {
  const value = typed.trim();
  return value === "" ? null : value;
}

/** The facts that were found and not yet confirmed, with what was found, ready to be set. */
export function proposalsOf(article: Article): Partial<Record<Fact, string | null>> {
  const open = facts.filter((fact) => article.proposed.includes(fact) && article[fact] !== null);
  return Object.fromEntries(open.map((fact) => [fact, article[fact]]));
}
