import { type ReactElement, useEffect } from "react";
import type { Range as TextRange } from "../../../core/text/range.ts";
import { useArticleDesk } from "../../article-desk.ts";
import { useReview, useWrite } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import type { Reader } from "../../reader/reader.ts";
import type { ReaderAction } from "../../reader/reader-keys.ts";
import { enArticles } from "../../wording/en-articles.ts";
import { MoveBar } from "./MoveBar.tsx";

const en = enArticles.review;

export interface Move {
  /** A place is being chosen, so a selection in the text is that and no new highlight. */
  readonly isMoving: boolean;
  readonly bar: ReactElement | null;
  /** Whether a key in the text belonged to choosing the place. */
  readonly takes: (action: ReaderAction, range: TextRange | null) => boolean;
}

/** Choosing a new place for a highlight in the open article; `onDone` when the selection has served. */
export function useMove(
  articleId: string,
  reader: Reader | null,
  selected: TextRange | null,
  onDone: () => void,
): Move {
  const moving = useArticleDesk((desk) => desk.moving);
  const item = moving?.articleId === articleId ? moving : null;
  const { data: waiting } = useReview();
  const { write } = useWrite("review.move");
  const { move, review } = useArticleDesk.getState();

  // An undo may have settled it meanwhile.
  const isGone =
    item !== null && waiting?.some(({ annotationId }) => annotationId === item.annotationId) === false;
  useEffect(() => {
    if (isGone) move(null);
  }, [isGone, move]);

  useEffect(() => {
    if (item === null || reader === null) return;
    const start = item.proposal?.start ?? 0;
    reader.focus({ start, end: start });
  }, [item, reader]);

  const giveUp = () => {
    onDone();
    move(null);
    review(true);
  };
  const moveTo = async ({ start, end }: TextRange) => {
    if (item === null) return;
    const reply = await write({ annotationId: item.annotationId, start, end });
    if (!reply.ok) return;
    onDone();
    move(null);
    useDesk.getState().activate(reply.value.id);
    useDesk.getState().notify({ tone: "success", text: en.moved, topic: "review" });
    reader?.focus({ start: end, end });
  };

  return {
    isMoving: item !== null,
    bar: item && (
      <MoveBar
        item={item}
        isReady={selected !== null}
        onMove={() => selected !== null && void moveTo(selected)}
        onGiveUp={giveUp}
      />
    ),
    takes: (action, range) => {
      if (item === null) return false;
      if (action.do === "leave") giveUp();
      else if (action.do === "enter" && range !== null) void moveTo(range);
      return true;
    },
  };
}
