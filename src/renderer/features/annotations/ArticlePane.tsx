import { type ReactElement, useState } from "react";
import { useAnnotations, useArticle, useTags } from "../../bridge/queries.ts";
import { enReader as en } from "../../wording/en-reader.ts";
import { OpenArticle } from "./OpenArticle.tsx";
import "./article.css";

interface Props {
  readonly articleId: string;
  /** False while it only waits on the page to be shown again; nothing in it is then drawn anew. */
  readonly isShown: boolean;
}

/** The open article with its highlights in the margin; both scroll together. */
export function ArticlePane({ articleId, isShown }: Props): ReactElement {
  const article = useArticle(articleId, isShown);
  const annotations = useAnnotations(articleId, isShown);
  const tags = useTags(isShown);
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const failed = article.error ?? annotations.error ?? tags.error;
  const isThere = article.data !== undefined && annotations.data !== undefined && tags.data !== undefined;

  // Cards that an undo took away meanwhile must not be seen for a moment. Once open, rows change in place.
  if (!isOpen && isShown && isThere && !annotations.isStale) {
    setIsOpen(true);
    setWasOpen(true);
  }
  if (isOpen && !isShown) setIsOpen(false);

  if (failed !== null) {
    return (
      <main className="article-failed" role="alert">
        {failed.message}
      </main>
    );
  }
  if (!wasOpen || !isThere) return <main aria-busy="true" aria-label={en.loading} />;
  const isWaiting = isShown && !isOpen;
  return (
    <div className="h-full" style={isWaiting ? { visibility: "hidden" } : undefined}>
      <OpenArticle
        article={article.data}
        annotations={annotations.data}
        tags={tags.data}
        isReady={isShown && isOpen}
      />
    </div>
  );
}
