import { useEffect, useEffectEvent } from "react";
import type { Annotation, ArticleWithText } from "../../../../contract/records.ts";
import { type CitationStyle, cite } from "../../../../core/anchor/citation.ts";
import { quotationOfPieces } from "../../../../core/anchor/pieces.ts";
import type { Range as TextRange } from "../../../../core/text/range.ts";
import { provideArticleCommands } from "../../../commands.ts";
import { useDesk } from "../../../desk.ts";
import { enCoding } from "../../../wording/en-coding.ts";
import { enReader as en } from "../../../wording/en-reader.ts";
import { copyText } from "../copy-text.ts";

/** Words of the article, or a highlight with all its pieces. */
export type Quoted = TextRange | Pick<Annotation, "pieces">;

export type CopyQuote = (words: Quoted | null, style: CitationStyle) => void;

/** Copy words with where they are from; the commands copy what is at hand. */
export function useCopyQuote(article: ArticleWithText, atHand: () => Quoted | null): CopyQuote {
  const { notify } = useDesk.getState();
  const copy: CopyQuote = (words, style) => {
    if (words === null) return notify({ tone: "info", text: enCoding.nothingToCopy, topic: "copy" });
    const quote =
      "pieces" in words ? quotationOfPieces(words.pieces) : article.text.slice(words.start, words.end);
    const isCopied = copyText(cite(quote, article, style));
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
