import { explain } from "../../../../core/query/explain.ts";
import { parseQuery } from "../../../../core/query/parse.ts";
import type { Problem } from "../../../../core/query/query.ts";
import { isUnfinished } from "../../../../core/query/typing/unfinished.ts";
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

/** What is said of a text while somebody still types in it. */
export interface Typing {
  /** Only mistakes that typing on does not mend. */
  readonly problems: readonly Problem[];
  /** What is searched for by the part that is finished, in plain words. */
  readonly meaning: string | null;
}

/** The same with the caret in the text: what is half written is not called wrong. */
export function readWhileTyping({ problems, meaning }: Typed, text: string, caret: number): Typing {
  // What is pasted is finished.
  if (text.length > longestPainted) return { problems, meaning };
  const mistakes = problems.filter((problem) => !isUnfinished(problem, text, caret));
  const [first] = problems;
  if (first === undefined || mistakes.length > 0) return { problems: mistakes, meaning };
  const finished = text.slice(0, first.start);
  return readWhileTyping(readTyped(finished), finished, finished.length);
}
