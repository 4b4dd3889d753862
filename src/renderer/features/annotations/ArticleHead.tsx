import { Fragment, type ReactElement } from "react";
import type { Article } from "../../../contract/records.ts";
import { writtenDay } from "../../wording/dates.ts";
import { enReader as en } from "../../wording/en-reader.ts";

interface Props {
  readonly article: Article;
  readonly highlightCount: number;
}

/** What is known about an article, in one quiet line. */
export function ArticleHead({ article, highlightCount }: Props): ReactElement {
  const facts = [
    article.source,
    article.date && writtenDay(article.date),
    en.characters(article.length),
    en.highlights(highlightCount),
  ].filter((fact) => fact !== null && fact !== "");
  return (
    <p className="article-facts selectable">
      {facts.map((fact, i) => (
        <Fragment key={fact}>
          {i > 0 && <span aria-hidden="true"> · </span>}
          <span>{fact}</span>
        </Fragment>
      ))}
    </p>
  );
}
