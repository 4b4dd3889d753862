import { TriangleAlert } from "lucide-react";
import type { ReactElement } from "react";
import type { Article } from "../../../contract/records.ts";
import type { ArticleOrder } from "../../article-desk.ts";
import { number } from "../../wording/counts.ts";
import { writtenDay } from "../../wording/dates.ts";
import { en } from "../../wording/en.ts";
import { enArticles } from "../../wording/en-articles.ts";
import { sortedFact } from "./article-order.ts";
import { originOf } from "./filter-articles.ts";

interface Props {
  readonly article: Article;
  /** The fact the list is in the order of, which is then shown. */
  readonly sortedBy: ArticleOrder;
  /** Names what stands beneath the title. */
  readonly descriptionId: string;
}

/** One article: its title for a name, and beneath it what is known of it. */
export function ArticleOption({ article, sortedBy, descriptionId }: Props): ReactElement {
  const { label, date, annotationCount, reviewCount } = article;
  return (
    <>
      <span className="line-clamp-2 text-[13px] leading-[1.35] font-[550] text-ink">{label}</span>
      <span id={descriptionId} className="flex gap-1.5 text-[11.5px] text-ink-3">
        <span className="flex min-w-0">
          <span className="truncate">
            {[sortedFact(article, sortedBy), originOf(article)].filter(Boolean).join(" · ")}
          </span>
          {date !== null && <span className="whitespace-pre"> · {writtenDay(date)}</span>}
        </span>
        {reviewCount > 0 && (
          <span className="ml-auto flex shrink-0 items-center gap-1 font-medium text-problem">
            <TriangleAlert size={12} aria-hidden="true" />
            {enArticles.needsReview(reviewCount)}
          </span>
        )}
        <span className="ml-auto pl-1 font-[550] text-ink-2 tabular-nums">
          {number(annotationCount)}
          <span className="sr-only">{en.articles.highlightsAfter(annotationCount)}</span>
        </span>
      </span>
    </>
  );
}
