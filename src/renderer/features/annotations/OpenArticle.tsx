import { memo, type ReactElement, useDeferredValue, useMemo, useRef, useState } from "react";
import type { Annotation, ArticleWithText, Tag } from "../../../contract/records.ts";
import { useDesk } from "../../desk.ts";
import { ArticleText } from "../../reader/ArticleText.tsx";
import type { Reader } from "../../reader/reader.ts";
import { enOpened } from "../../wording/en-opened.ts";
import { enReader as en } from "../../wording/en-reader.ts";
import { FindBar } from "../find/FindBar.tsx";
import { useFind } from "../find/use-find.ts";
import { InvisibleMarks } from "../lines/InvisibleMarks.tsx";
import { JunkFolds } from "../lines/JunkFolds.tsx";
import { useLines } from "../lines/use-lines.tsx";
import { useMove } from "../review/use-move.tsx";
import { ArticleHead } from "./ArticleHead.tsx";
import { BoundsHandles } from "./bounds/BoundsHandles.tsx";
import { BoundsBar, ChosenBar } from "./coding/ModeBar.tsx";
import { ArticleMargin } from "./filter/ArticleMargin.tsx";
import { useShownCards } from "./filter/use-shown-cards.ts";
import { HighlightToolbar } from "./HighlightToolbar.tsx";
import { Margin } from "./Margin.tsx";
import { Overview } from "./Overview.tsx";
import { paintOf } from "./paint-of.ts";
import { useRecentTags } from "./recent-tags.ts";
import { useActiveIn } from "./use-active-in.ts";
import { useArticleActions } from "./use-article-actions.ts";
import { useDismissal } from "./use-dismissal.ts";
import { useKeptPosition } from "./use-kept-position.ts";
import { usePaint } from "./use-paint.ts";
import { usePlace } from "./use-place.ts";
import { useReveal } from "./use-reveal.ts";
import { useTagsById } from "./use-tags-by-id.ts";

interface Props {
  readonly article: ArticleWithText;
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
  /** Shown, with rows that are up to date. */
  readonly isReady: boolean;
}

/** Text and margin in one scroll container, and the tools for the words at hand. */
export const OpenArticle = memo(function OpenArticle(props: Props): ReactElement {
  const { article, annotations, tags, isReady } = props;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const tagField = useRef<HTMLInputElement>(null);
  const [reader, setReader] = useState<Reader | null>(null);
  const isAtHand = useDesk((desk) => desk.openArticleId === article.id);
  const activeId = useActiveIn(article.id);
  const hover = useDesk((desk) => desk.hover);
  const tagFilter = useDesk((desk) => desk.tagFilter);

  const shown = useShownCards(annotations, tags, tagFilter);
  // Those used in this window come first and at once; what the newest highlights carry may follow.
  const recent = useRecentTags(useDeferredValue(annotations), tags);
  const tagsById = useTagsById(tags);
  const active = useMemo(
    () => (activeId === null ? null : (annotations.find(({ id }) => id === activeId) ?? null)),
    [annotations, activeId],
  );
  const work = useArticleActions({ article, annotations, shown, tags, recent, active, reader, tagField });
  const { pending, bounds, reshaping } = work;
  const find = useFind(reader, article.id, article.text);
  const lines = useLines(article, reader, scroller);
  const move = useMove(article.id, reader, pending, work.textEvents.onSelectStart);

  // A window has one main part: the article the keyboard acts on.
  const landmark = isAtHand
    ? { role: "main" }
    : { role: "region", "aria-label": enOpened.pane(article.label) };

  usePaint(reader, annotations, tagsById, pending, work.isTextFocused, bounds.draft);
  usePlace(isReady ? reader : null, article.id, annotations);
  useKeptPosition(article.id, reader, scroller);
  useReveal(reader, active);
  useDismissal(pending !== null, work.dismiss);

  return (
    <div className="article-pane flex flex-col">
      {move.bar}
      <div ref={setScroller} className="article-scroller min-h-0 flex-1">
        <div className="article-main" {...landmark}>
          <article aria-label={article.label}>
            <ArticleHead article={article} highlightCount={annotations.length} />
            {scroller !== null && (
              <ArticleText
                text={article.text}
                lines={article.lines}
                label={en.text}
                scroller={scroller}
                onReader={setReader}
                onHover={hover}
                {...work.textEvents}
                onAction={(action, range) =>
                  move.takes(action, range) ||
                  lines.takes(action, range) ||
                  work.textEvents.onAction(action, range)
                }
                onMenu={lines.onMenu}
              />
            )}
            {reader !== null && (
              <>
                <JunkFolds article={article} reader={reader} shown={active} />
                <InvisibleMarks reader={reader} />
              </>
            )}
          </article>
          {lines.menus}
          {pending !== null && !move.isMoving && reader !== null && scroller !== null && (
            <HighlightToolbar
              getLines={() => reader.visibleRectsOf(pending)}
              scroller={scroller}
              tags={tags}
              recent={recent}
              tagRef={tagField}
              isSticky={work.isSticky}
              {...work.toolbarEvents}
            />
          )}
          {active !== null &&
            pending === null &&
            reader !== null &&
            active.pieces.map((range, piece) => (
              <BoundsHandles
                // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place, wherever it starts.
                key={piece}
                reader={reader}
                range={bounds.draft?.piece === piece ? bounds.draft : range}
                colour={paintOf(active, tagsById).colour}
                onDrag={(...to) => bounds.drag({ annotation: active, piece }, ...to)}
                onDrop={() => void bounds.keep()}
              />
            ))}
          {bounds.draft?.isByKeys === true ? (
            <BoundsBar onKeep={() => void bounds.keep()} onGiveUp={bounds.giveUp} />
          ) : (
            reshaping.chosen.size > 0 && (
              <ChosenBar
                count={reshaping.chosen.size}
                onMerge={() => void reshaping.merge()}
                onUnchoose={reshaping.unchoose}
              />
            )
          )}
        </div>
        <ArticleMargin
          article={article}
          isAtHand={isAtHand}
          all={annotations}
          shown={shown}
          tags={tags}
          editing={work.editing}
        >
          {reader !== null && scroller !== null && (
            <Margin
              reader={reader}
              scroller={scroller}
              annotations={shown}
              total={annotations.length}
              tags={tags}
              tagsById={tagsById}
              recent={recent}
              activeId={activeId}
              editing={work.editing}
              chosen={reshaping.chosen}
              actions={work.cardActions}
            />
          )}
        </ArticleMargin>
      </div>
      <Overview
        annotations={shown}
        tagsById={tagsById}
        length={article.length}
        activeId={activeId}
        onChoose={work.cardActions.toText}
        scroller={scroller}
      />
      {find.isOpen && <FindBar find={find} />}
    </div>
  );
});
