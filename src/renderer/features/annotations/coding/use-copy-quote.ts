import { useEffect, useEffectEvent } from "react";
import type { ArticleWithText } from "../../../../contract/records.ts";
import { type CitationStyle, cite } from "../../../../core/anchor/citation.ts";
import type { Range as TextRange } from "../../../../core/text/range.ts";
import { provideArticleCommands } from "../../../commands.ts";
import { useDesk } from "../../../desk.ts";
import { enCoding } from "../../../wording/en-coding.ts";
import { enReader as en } from "../../../wording/en-reader.ts";
import { copyText } from "../copy-text.ts";

export type CopyQuote = (range: TextRange | null, style: CitationStyle) => void;

/** Copy words with where they are from; the commands copy what is at hand. */
export function useCopyQuote(article: ArticleWithText, atHand: () => TextRange | null): CopyQuote {
  const { notify } = useDesk.getState();
  const copy: CopyQuote = (range, style) => {
    if (range === null) return notify({ tone: "info", text: enCoding.nothingToCopy, topic: "copy" });
    const isCopied = copyText(cite(article.text.slice(range.start, range.end), article, style));
    notify(
      isCopied
        ? { tone: "success", text: en.copied, topic: "copy" }
        : { tone: "problem", text: en.copyFailed, topic: "copy" },
    );
  };
  const copyAtHand = useEffectEvent((style: CitationStyle) => copy(atHand(), style));
  useEffect(
    () =>
      provideArticleCommands(article.id, {
        copyQuote: () => copyAtHand("plain"),
        copyQuoteChicago: () => copyAtHand("chicago"),
      }),
    [article.id],
  );
  return copy;
}
