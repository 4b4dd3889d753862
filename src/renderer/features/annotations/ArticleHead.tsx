import { Info } from "lucide-react";
import { Fragment, memo, type ReactElement } from "react";
import { Button } from "react-aria-components";
import type { ArticleWithText } from "../../../contract/records.ts";
import { readingLength } from "../../../core/text/reading-length.ts";
import { useArticleDesk } from "../../article-desk.ts";
import { writtenDay } from "../../wording/dates.ts";
import { enArticles } from "../../wording/en-articles.ts";
import { enReader as en } from "../../wording/en-reader.ts";

interface Props {
  readonly article: ArticleWithText;
  readonly highlightCount: number;
}

/** What is known about an article, in one quiet line. */
export const ArticleHead = memo(function ArticleHead({ article, highlightCount }: Props): ReactElement {
  const facts = [
    article.source,
    article.date && writtenDay(article.date),
    en.characters(readingLength(article.lines)),
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
      <Button
        onPress={() => useArticleDesk.getState().showDetails(article.id)}
        className="article-details-button"
      >
        <Info size={13} aria-hidden="true" /> {enArticles.details.open}
      </Button>
    </p>
  );
});
