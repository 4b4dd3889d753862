import { byArticle, type ExchangeData, tagPathsOf } from "../../../core/exchange/exchange.ts";
import { toCodePoints } from "../../../core/text/code-points.ts";
import { untaggedLabel } from "../untagged-label.ts";

/**
 * Texts and labels as doccano imports them for sequence labelling: JSONL, one line an article,
 * `label` a list of `[start, end, name]` in code points. What is known of an article stands beside
 * it, which doccano keeps as the example's metadata.
 */
export function writeDoccano(data: ExchangeData): string {
  return byArticle(data)
    .map(({ article, annotations }) => {
      const pieces = annotations.flatMap((annotation) =>
        annotation.targets.map((target) => ({ target, names: tagPathsOf(annotation) })),
      );
      const spans = toCodePoints(
        article.text,
        pieces.map(({ target }) => target),
      );
      const label = pieces.flatMap(({ names }, index) => {
        const { start, end } = spans[index]!;
        return (names.length === 0 ? [untaggedLabel] : names).map((name) => [start, end, name]);
      });
      const { id, name, title, source, author, date } = article;
      return `${JSON.stringify({ text: article.text, label, id, name, title, source, author, date })}\n`;
    })
    .join("");
}
