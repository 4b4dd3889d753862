import { type ReactElement, useEffect, useRef } from "react";
import type { ReviewItem } from "../../../contract/records.ts";
import { useArticleDesk } from "../../article-desk.ts";
import { useReview, useWrite } from "../../bridge/queries.ts";
import { provideCommands } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { Button } from "../../ui/Button.tsx";
import { Key } from "../../ui/Key.tsx";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { enArticles } from "../../wording/en-articles.ts";
import { ReviewCard } from "./ReviewCard.tsx";

const en = enArticles.review;

/** Highlights whose place only a person can decide, each with what can be decided. */
export function ReviewDialog(): ReactElement | null {
  const isOpen = useArticleDesk((desk) => desk.isReviewing);
  const { review } = useArticleDesk.getState();
  useEffect(() => provideCommands({ needsReview: () => useArticleDesk.getState().review(true) }), []);
  if (!isOpen) return null;
  return (
    <ModalDialog title={en.title} size="list" onClose={() => review(false)}>
      <Review onClose={() => review(false)} />
    </ModalDialog>
  );
}

function Review({ onClose }: { readonly onClose: () => void }): ReactElement | null {
  const { data: items } = useReview();
  const { write: accept } = useWrite("review.accept");
  const { write: drop } = useWrite("review.drop");
  const list = useRef<HTMLOListElement>(null);
  const closeButton = useRef<HTMLSpanElement>(null);
  /** Where the keyboard goes once the list is without the card just decided. */
  const placeToFocus = useRef<number | null>(null);
  const cards = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-review]") ?? [])];
  const focusNear = (place: number) => {
    const all = cards();
    const next = all[Math.min(place, all.length - 1)];
    if (next !== undefined) next.focus();
    else closeButton.current?.querySelector("button")?.focus();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list having changed is what it waits for.
  useEffect(() => {
    if (placeToFocus.current === null) return;
    focusNear(placeToFocus.current);
    placeToFocus.current = null;
  }, [items]);
  if (items === undefined) return null;

  /** A decision takes the card away; the keyboard goes on with the one that takes its place. */
  const decide = async (item: ReviewItem, write: typeof accept | typeof drop, said: string) => {
    placeToFocus.current = items.indexOf(item);
    const reply = await write({ annotationId: item.annotationId });
    if (reply.ok) useDesk.getState().notify({ tone: "info", text: said, topic: "review" });
    else placeToFocus.current = null;
  };
  const move = (item: ReviewItem) => {
    const { proposal } = item;
    useArticleDesk.getState().view(item.articleId, null);
    useArticleDesk.getState().move(item);
    useDesk
      .getState()
      .openArticle(
        item.articleId,
        proposal === null ? undefined : { start: proposal.start, end: proposal.end },
      );
  };
  const onKey = (item: ReviewItem, key: string): boolean => {
    const place = items.indexOf(item);
    if (key === "ArrowDown" || key === "j") focusNear(place + 1);
    else if (key === "ArrowUp" || key === "k") focusNear(Math.max(0, place - 1));
    else if (key === "a" && item.proposal !== null) void decide(item, accept, en.accepted);
    else if (key === "m") move(item);
    else if (key === "d") void decide(item, drop, en.dropped);
    else return false;
    return true;
  };

  return (
    <>
      <p className="text-ink-2">{items.length === 0 ? en.nothing : en.hint}</p>
      {items.length > 0 && (
        <ol
          ref={list}
          aria-label={en.items}
          className="flex max-h-[58vh] flex-col gap-2.5 overflow-y-auto p-[2px]"
        >
          {items.map((item, place) => (
            <ReviewCard
              key={item.annotationId}
              item={item}
              isFirst={place === 0}
              onAccept={() => void decide(item, accept, en.accepted)}
              onMove={() => move(item)}
              onDrop={() => void decide(item, drop, en.dropped)}
              onKey={(key) => onKey(item, key)}
            />
          ))}
        </ol>
      )}
      <p className="flex items-center justify-end gap-3">
        {items.length > 0 && (
          <span className="mr-auto flex items-center gap-1.5 text-[12px] text-ink-3">
            <Key>A</Key> <Key>M</Key> <Key>D</Key> {en.keysHint}
          </span>
        )}
        <span ref={closeButton}>
          <Button autoFocus={items.length === 0} onPress={onClose}>
            {en.close}
          </Button>
        </span>
      </p>
    </>
  );
}
