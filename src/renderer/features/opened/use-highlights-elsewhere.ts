import type { Article } from "../../../contract/records.ts";
import { useArticleDesk } from "../../article-desk.ts";
import { useFetchAnnotations, useFreshTags } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { useSpeech } from "../../speech.ts";
import { enOpened as en } from "../../wording/en-opened.ts";
import { enReader } from "../../wording/en-reader.ts";
import { useCardFilter, withFilter } from "../annotations/filter/card-filter.ts";
import { withTag } from "../annotations/tag-filter.ts";
import { byOrder } from "../articles/article-order.ts";

/**
 * Goes to the first highlight of the next article that has any whose card is shown, or to the last
 * one of the article before, in the order of the list.
 */
export function useHighlightsElsewhere(articles: readonly Article[]): (step: 1 | -1) => Promise<void> {
  const order = useArticleDesk((desk) => desk.order);
  const fetchAnnotations = useFetchAnnotations();
  const freshTags = useFreshTags();

  return async (step) => {
    const { openArticleId, openArticle, notify, tagFilter } = useDesk.getState();
    const listed = byOrder(articles, order);
    const at = listed.findIndex(({ id }) => id === openArticleId);
    const further = step === 1 ? listed.slice(at + 1) : listed.slice(0, Math.max(0, at)).reverse();
    for (const { id, label, annotationCount } of further) {
      if (annotationCount === 0) continue;
      const tagged = withTag(await fetchAnnotations(id), await freshTags(), tagFilter);
      const annotation = withFilter(tagged, useCardFilter.getState()).at(step === 1 ? 0 : -1);
      if (annotation === undefined) continue;
      const { start, end, quote, tags, note } = annotation;
      openArticle(id, { start, end, annotationId: annotation.id });
      useSpeech.getState().say(`${en.nextArticle(label)}. ${enReader.announce(quote, tags, note)}`);
      return;
    }
    const text = step === 1 ? en.noFurther : en.noEarlier;
    notify({ tone: "info", text, topic: "opened" });
  };
}
