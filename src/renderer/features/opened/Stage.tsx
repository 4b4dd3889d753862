import { memo, type ReactElement, useEffect, useLayoutEffect } from "react";
import type { Article } from "../../../contract/records.ts";
import { useArticleDesk } from "../../article-desk.ts";
import { giveCommandsTo } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { turnTo } from "../../opened.ts";
import { focusText } from "../../reader/open-readers.ts";
import { classNames } from "../../ui/class-names.ts";
import { ArticleStage } from "../versions/ArticleStage.tsx";
import { Divider } from "./Divider.tsx";
import { keptArticles } from "./kept-articles.ts";
import { PaneBar } from "./PaneBar.tsx";
import { useStageDesk } from "./stage-desk.ts";
import "./opened.css";

interface Props {
  readonly articles: readonly Article[];
  /** Search results stand in its place. */
  readonly isCovered: boolean;
}

/** The articles shown, one or two side by side; some more wait on the page without being laid out. */
export function Stage({ articles, isCovered }: Props): ReactElement {
  const opened = useDesk((desk) => desk.opened);
  const atHand = useDesk((desk) => desk.openArticleId);
  const split = useStageDesk((desk) => desk.split);
  const { shown } = opened;
  const isSplit = shown.length === 2;

  useLayoutEffect(() => giveCommandsTo(atHand), [atHand]);
  useEffect(() => () => giveCommandsTo(null), []);
  // The keyboard must not stay in an article that is not to be seen any more.
  useLayoutEffect(() => {
    if (isCovered) return;
    const isLost = document.activeElement?.closest(".pane:not([data-shown='true'])") != null;
    if (isLost && atHand !== null) focusText(atHand);
  }, [atHand, isCovered]);

  return (
    <div
      className="stage"
      data-split={isSplit}
      data-covered={isCovered}
      style={{ "--split": `${split * 100}%` } as React.CSSProperties}
    >
      {keptArticles(opened).map((articleId) => {
        const place = shown.indexOf(articleId);
        return (
          <Pane
            key={articleId}
            articleId={articleId}
            label={articles.find(({ id }) => id === articleId)?.label ?? ""}
            isShown={place >= 0 && !isCovered}
            isLeft={(place >= 0 ? place : opened.at) === 0}
            isAtHand={articleId === atHand}
            isSplit={isSplit}
          />
        );
      })}
      {isSplit && <Divider />}
    </div>
  );
}

interface PaneProps {
  readonly articleId: string;
  readonly label: string;
  readonly isShown: boolean;
  readonly isLeft: boolean;
  readonly isAtHand: boolean;
  readonly isSplit: boolean;
}

const Pane = memo(function Pane(props: PaneProps): ReactElement {
  const { articleId, label, isShown, isLeft, isAtHand, isSplit } = props;
  const hasMargin = useArticleDesk((desk) => desk.views[articleId] === undefined);
  const turn = () => {
    if (isShown && !isAtHand) useDesk.getState().arrange((opened) => turnTo(opened, articleId));
  };
  return (
    <div
      id={`pane-${articleId}`}
      data-article={articleId}
      className={classNames("pane", isSplit && "pane-split")}
      data-shown={isShown}
      data-left={isLeft}
      data-at-hand={isAtHand}
      onFocusCapture={turn}
      onPointerDownCapture={turn}
    >
      <PaneBar
        articleId={articleId}
        label={label}
        isShown={isShown}
        isSplit={isSplit && isShown}
        isAtHand={isAtHand}
        hasMargin={hasMargin}
      />
      <div className="pane-body">
        <ArticleStage articleId={articleId} isShown={isShown} />
      </div>
    </div>
  );
});
