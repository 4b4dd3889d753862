import {
  type RefObject,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { Finder, type FindOptions } from "../../../core/text/find.ts";
import type { Range as TextRange } from "../../../core/text/range.ts";
import { provideArticleCommands } from "../../commands.ts";
import type { Reader } from "../../reader/reader.ts";

/** A selection longer than this, in UTF-16 code units, is not what one wants to find. */
const longestWords = 200;

export interface Find {
  readonly isOpen: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly words: string;
  readonly options: FindOptions;
  readonly hits: readonly TextRange[];
  /** Which of them is at hand, from 0; -1 when there is none. */
  readonly at: number;
  readonly type: (words: string) => void;
  readonly choose: (options: FindOptions) => void;
  readonly step: (by: 1 | -1) => void;
  /** Away with the bar; the hit at hand is selected in the text. */
  readonly close: () => void;
}

const nothing: readonly TextRange[] = [];

/** Find words in the open article: every hit is painted, one is at hand. */
export function useFind(reader: Reader | null, articleId: string, text: string): Find {
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [words, setWords] = useState("");
  const [options, setOptions] = useState<FindOptions>({ isCaseMatched: false, isWholeWord: false });
  /** Where to look from: the caret when the bar was opened, then the hit at hand. */
  const [from, setFrom] = useState(0);
  const finder = useMemo(() => new Finder(text), [text]);
  const sought = useDeferredValue(words);
  const hits = useMemo(
    () => (isOpen ? finder.find(sought, options) : nothing),
    [finder, isOpen, sought, options],
  );
  const found = hits.findIndex((hit) => hit.start >= from);
  const at = found < 0 && hits.length > 0 ? 0 : found;

  useEffect(() => reader?.painter.setFound(hits, at), [reader, hits, at]);
  const reveal = useEffectEvent(() => {
    const hit = hits[at];
    if (hit !== undefined) reader?.reveal(hit);
  });
  const start = hits[at]?.start ?? -1;
  useEffect(() => {
    if (start >= 0) reveal();
  }, [start]);

  const step = (by: 1 | -1) => {
    if (hits.length === 0) return;
    setFrom(hits[(at + by + hits.length) % hits.length]!.start);
  };
  const open = () => {
    const selected = reader?.selectedRange() ?? null;
    const caret = reader?.caretPosition() ?? null;
    const chosen = selected === null ? "" : text.slice(selected.start, selected.end).trim();
    // The field must be there before it can take the focus.
    flushSync(() => {
      setIsOpen(true);
      if (caret !== null && field.current !== document.activeElement) setFrom(selected?.start ?? caret);
      if (chosen !== "" && chosen.length <= longestWords && !chosen.includes("\n")) setWords(chosen);
    });
    field.current?.focus();
    field.current?.select();
  };
  const close = () => {
    setIsOpen(false);
    const hit = hits[at];
    reader?.focus(hit ?? null);
  };

  const run = useEffectEvent((command: "open" | 1 | -1) => {
    if (command === "open" || !isOpen) open();
    else step(command);
  });
  useEffect(
    () =>
      provideArticleCommands(articleId, {
        findInArticle: () => run("open"),
        findNext: () => run(1),
        findPrevious: () => run(-1),
      }),
    [articleId],
  );

  return { isOpen, field, words, options, hits, at, type: setWords, choose: setOptions, step, close };
}
