import type { ReactElement } from "react";
import { useDifference } from "../../bridge/queries.ts";
import { enArticles } from "../../wording/en-articles.ts";
import { DifferenceView } from "./DifferenceView.tsx";

const en = enArticles.versions;

interface Props {
  readonly articleId: string;
  readonly from: number;
  readonly to: number;
}

/** Two versions of an article in one text, word by word. */
export function DifferencePane({ articleId, from, to }: Props): ReactElement {
  const { data: hunks, error } = useDifference(articleId, from, to);
  return (
    <DifferenceView
      articleId={articleId}
      heading={en.between(from, to)}
      back={en.back}
      hunks={hunks}
      problem={error?.message ?? null}
    />
  );
}
