import type { ReactElement } from "react";
import { useArticles, useComparison } from "../../bridge/queries.ts";
import { enArticles } from "../../wording/en-articles.ts";
import { DifferenceView } from "./DifferenceView.tsx";

const en = enArticles.versions;

interface Props {
  readonly articleId: string;
  readonly otherId: string;
}

/** Two articles that are much the same in one text, word by word: what only this one has is inserted. */
export function ComparisonPane({ articleId, otherId }: Props): ReactElement {
  const { data: articles } = useArticles();
  const { data: hunks, error } = useComparison(otherId, articleId);
  const called = (id: string) => articles?.find((article) => article.id === id)?.label ?? "";
  return (
    <DifferenceView
      articleId={articleId}
      heading={en.betweenArticles(called(otherId), called(articleId))}
      back={en.backToArticle}
      hunks={hunks}
      problem={error?.message ?? null}
    />
  );
}
