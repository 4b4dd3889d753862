import { type ReactElement, useEffect } from "react";
import { useArticleDesk } from "../../article-desk.ts";
import { provideArticleCommands } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { ArticlePane } from "../annotations/ArticlePane.tsx";
import { ComparisonPane } from "./ComparisonPane.tsx";
import { CorrectPane } from "./CorrectPane.tsx";
import { DifferencePane } from "./DifferencePane.tsx";
import { VersionPane } from "./past/VersionPane.tsx";

interface Props {
  readonly articleId: string;
  /** False while it only waits on the page to be shown again. */
  readonly isShown: boolean;
}

/** The open article: to be read and highlighted, or an older text of it, a comparison, a correction. */
export function ArticleStage({ articleId, isShown }: Props): ReactElement {
  const view = useArticleDesk((desk) => desk.views[articleId]);
  const place = useDesk((desk) => (desk.openArticleId === articleId ? desk.place : null));
  const isOld = view !== undefined && view.kind !== "correct";

  useEffect(
    () =>
      provideArticleCommands(articleId, {
        correctText: () => useArticleDesk.getState().view(articleId, { kind: "correct" }),
      }),
    [articleId],
  );
  // A place to go to is one in the newest text.
  useEffect(() => {
    if (place !== null && isOld) useArticleDesk.getState().view(articleId, null);
  }, [place, isOld, articleId]);

  switch (view?.kind) {
    case "version":
      return <VersionPane key={view.ordinal} articleId={articleId} ordinal={view.ordinal} />;
    case "difference":
      return <DifferencePane key={view.from} articleId={articleId} from={view.from} to={view.to} />;
    case "other":
      return <ComparisonPane key={view.otherId} articleId={articleId} otherId={view.otherId} />;
    case "correct":
      return <CorrectPane articleId={articleId} />;
    default:
      return <ArticlePane articleId={articleId} isShown={isShown} />;
  }
}
