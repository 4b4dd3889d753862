import { explain } from "../../../../core/query/explain.ts";
import { parseQuery } from "../../../../core/query/parse.ts";
import type { Problem } from "../../../../core/query/query.ts";
import { enSearch } from "../../../wording/en-search.ts";

/** Beyond this a text is pasted and not typed: it is still searched for, but not painted at every key. */
export const longestPainted = 2000;

/** What the library takes. */
const longestQuery = 20_000;

export interface Typed {
  readonly problems: readonly Problem[];
  /** What is wrong, as sentences; null when it can be searched for. */
  readonly problem: string | null;
  /** What would be searched, in plain words; null for nothing and where something is wrong. */
  readonly meaning: string | null;
}

/** What a text in the search box means. Never throws. */
export function readTyped(text: string): Typed {
  if (text.length > longestQuery) {
    return { problems: [], problem: enSearch.tooLong(longestQuery), meaning: null };
  }
  const parsed = parseQuery(text);
  if (!parsed.ok) {
    const sentences = new Set(parsed.problems.slice(0, 2).map(({ message }) => message));
    return { problems: parsed.problems, problem: [...sentences].join(" "), meaning: null };
  }
  const isNothing = parsed.query.kind === "nothing";
  return { problems: [], problem: null, meaning: isNothing ? null : explain(parsed.query) };
}
