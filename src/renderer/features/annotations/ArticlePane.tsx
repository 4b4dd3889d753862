import type { ReactElement } from "react";
import { useAnnotations, useArticle, useTags } from "../../bridge/queries.ts";
import { enReader as en } from "../../wording/en-reader.ts";
import { OpenArticle } from "./OpenArticle.tsx";
import "./annotations.css";

/** The open article with its highlights in the margin; both scroll together. */
export function ArticlePane({ articleId }: { readonly articleId: string }): ReactElement {
  const article = useArticle(articleId);
  const annotations = useAnnotations(articleId);
  const tags = useTags();
  const failed = article.error ?? annotations.error ?? tags.error;

  if (failed !== null) {
    return (
      <main className="article-failed" role="alert">
        {failed.message}
      </main>
    );
  }
  if (article.data === undefined || annotations.data === undefined || tags.data === undefined) {
    return <main aria-busy="true" aria-label={en.loading} />;
  }
  return <OpenArticle article={article.data} annotations={annotations.data} tags={tags.data} />;
}
