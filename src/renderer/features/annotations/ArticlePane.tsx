import { type ReactElement, useState } from "react";
import { useAnnotations, useArticle, useTags } from "../../bridge/queries.ts";
import { enReader as en } from "../../wording/en-reader.ts";
import { OpenArticle } from "./OpenArticle.tsx";
import "./article.css";

/** The open article with its highlights in the margin; both scroll together. */
export function ArticlePane({ articleId }: { readonly articleId: string }): ReactElement {
  const article = useArticle(articleId);
  const annotations = useAnnotations(articleId);
  const tags = useTags();
  const [isOpen, setIsOpen] = useState(false);
  const failed = article.error ?? annotations.error ?? tags.error;
  const isThere = article.data !== undefined && annotations.data !== undefined && tags.data !== undefined;

  // Cards that an undo took away meanwhile must not be seen for a moment. Once open, rows change in place.
  if (!isOpen && isThere && !annotations.isStale) setIsOpen(true);

  if (failed !== null) {
    return (
      <main className="article-failed" role="alert">
        {failed.message}
      </main>
    );
  }
  if (!isOpen || !isThere) return <main aria-busy="true" aria-label={en.loading} />;
  return <OpenArticle article={article.data} annotations={annotations.data} tags={tags.data} />;
}
