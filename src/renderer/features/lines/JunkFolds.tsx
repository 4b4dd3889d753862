import { ChevronDown, ChevronRight } from "lucide-react";
import { memo, type ReactElement, useEffect, useLayoutEffect, useMemo, useState } from "react";
import type { ArticleWithText } from "../../../contract/records.ts";
import type { Range as TextRange } from "../../../core/text/range.ts";
import { toBlocks } from "../../reader/blocks.ts";
import type { Reader } from "../../reader/reader.ts";
import { enArticles } from "../../wording/en-articles.ts";
import { junkRuns } from "./junk-runs.ts";
import "./lines.css";

interface Props {
  readonly article: ArticleWithText;
  readonly reader: Reader;
  /** What has to be seen: the highlight at hand, a place just gone to. */
  readonly shown: TextRange | null;
}

/**
 * A line over each run of junk that folds it away and brings it back. Junk stays in the text and on
 * the page; it only takes no room while it is folded, so every position keeps its meaning.
 */
export const JunkFolds = memo(function JunkFolds({ article, reader, shown }: Props): ReactElement {
  const runs = useMemo(() => junkRuns(toBlocks(article.text, article.lines)), [article.text, article.lines]);
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const [tops, setTops] = useState<readonly number[]>([]);

  // Inside the text's own elements, which Lexical makes anew with every text and never looks at again.
  useLayoutEffect(() => {
    const blocks = reader.blockElements();
    for (const { first, count, start } of runs) {
      for (let at = first; at < first + count; at++) {
        const { dataset } = blocks[at] ?? {};
        if (dataset === undefined) continue;
        dataset.junk = at === first ? "first" : "rest";
        dataset.folded = String(folded.has(start));
      }
    }
    const place = () => setTops(runs.map(({ first }) => blocks[first]?.offsetTop ?? 0));
    place();
    return reader.onLayout(place);
  }, [reader, runs, folded]);

  useEffect(() => {
    if (shown === null) return;
    const hidden = runs.find(({ start, end }) => shown.start < end && start < shown.end);
    if (hidden === undefined) return;
    setFolded((before) => (before.has(hidden.start) ? without(before, hidden.start) : before));
  }, [shown, runs]);

  return (
    <>
      {runs.map(({ start, count }, at) => {
        const isFolded = folded.has(start);
        const Icon = isFolded ? ChevronRight : ChevronDown;
        return (
          <button
            key={start}
            type="button"
            className="junk-fold"
            aria-expanded={!isFolded}
            style={{ top: tops[at] ?? 0 }}
            onClick={() =>
              setFolded((before) => (isFolded ? without(before, start) : new Set(before).add(start)))
            }
          >
            <Icon size={13} aria-hidden="true" />
            {enArticles.roles.junk(count)}
          </button>
        );
      })}
    </>
  );
});

function without(set: ReadonlySet<number>, value: number): ReadonlySet<number> {
  const others = new Set(set);
  others.delete(value);
  return others;
}
