import { useMemo, useState } from "react";
import { type Completion, completionsFor } from "../../../../core/query/typing/complete.ts";
import { useArticles, useTags } from "../../../bridge/queries.ts";
import { useSearchNames } from "../../../bridge/search-queries.ts";
import { longestPainted } from "./read-typed.ts";

export interface Completions {
  readonly list: readonly Completion[];
  /** Place of the one that Enter would take, or -1. */
  readonly marked: number;
  readonly mark: (place: number) => void;
}

const none: readonly never[] = [];

/** What may be meant at the caret of the search box; nothing while it is closed. */
export function useCompletions(text: string, caret: number, isOpen: boolean): Completions {
  const { data: tags } = useTags();
  const { data: articles } = useArticles();
  const { data: names } = useSearchNames();
  const [place, setPlace] = useState({ of: "", marked: -1 });
  const known = useMemo(
    () => ({
      tags: tags?.map(({ path }) => path) ?? none,
      articles: articles?.map(({ name }) => name) ?? none,
      sources: names?.sources ?? none,
      authors: names?.authors ?? none,
      persons: names?.persons ?? none,
    }),
    [tags, articles, names],
  );
  const list = useMemo(
    () => (isOpen && text.length <= longestPainted ? completionsFor(text, caret, known) : none),
    [isOpen, text, caret, known],
  );
  // A mark belongs to the text it was made under; after the next letter nothing is marked.
  const of = `${caret} ${text}`;
  return {
    list,
    marked: place.of === of ? Math.min(place.marked, list.length - 1) : -1,
    mark: (marked) => setPlace({ of, marked }),
  };
}
