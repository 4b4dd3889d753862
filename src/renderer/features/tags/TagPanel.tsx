import { type ReactElement, useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { useTags } from "../../bridge/queries.ts";
import { useCodebookDesk } from "../../codebook-desk.ts";
import { provideCommands } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { enCodebook } from "../../wording/en-codebook.ts";
import { SimilarTags } from "../codebook/SimilarTags.tsx";
import { LookPopover } from "./LookPopover.tsx";
import { NoTags } from "./NoTags.tsx";
import { TagMenu } from "./TagMenu.tsx";
import { TagTree } from "./TagTree.tsx";
import { TagViewBar } from "./TagViewBar.tsx";
import { placeAfter, type TagPlace, type TreeMove } from "./tag-places.ts";
import { queryForTag, tagRows } from "./tag-tree.ts";
import { useTagMoves } from "./use-tag-moves.ts";

const steps = ["up", "down", "in", "out"] as const satisfies readonly TreeMove[];

const none: ReadonlySet<string> = new Set();

/** The codebook: how tags nest, how often each is used, and what can be done to them. */
export function TagPanel(): ReactElement {
  const { data: tags } = useTags();
  const { view, order, filter, doing, pinned } = useCodebookDesk();
  const stored = useCodebookDesk((desk) => desk.folded);
  const { start, stop, fold, pin } = useCodebookDesk.getState();
  const [spoken, speak] = useState("");
  const narrowed = useDeferredValue(filter);
  const folded = narrowed.trim() === "" ? stored : none;
  const rows = useMemo(
    () => tagRows(tags ?? [], folded, { view, order, filter: narrowed }),
    [tags, folded, view, order, narrowed],
  );
  const moveTo = useTagMoves(tags ?? []);
  const doingTag = doing === null ? undefined : tags?.find(({ id }) => id === doing.tagId);
  const canReorder = order === "own" && view === "all";

  useFoldCommands();

  // Once what held the focus has gone from the page.
  const focusRow = useCallback((tagId: string) => {
    requestAnimationFrame(() => document.getElementById(rowId(tagId))?.focus());
  }, []);

  if (tags === undefined) return <div className="flex-1" />;
  if (tags.length === 0) return <NoTags />;

  const put = async (tagId: string, place: TagPlace, say: string) => {
    if (!(await moveTo(tagId, place))) return;
    if (place.parentId !== null) fold(place.parentId, false);
    speak(say);
    focusRow(tagId);
  };
  const step = (tagId: string, move: TreeMove) => {
    const tag = tags.find(({ id }) => id === tagId)!;
    if (!canReorder && (move === "up" || move === "down")) return speak(enCodebook.sortedCannotMove);
    const place = placeAfter(tags, tagId, move);
    if (place === null) return speak(enCodebook.cannotMove);
    void put(tagId, place, enCodebook.moved[move](tag.name));
  };
  const drop = (tagId: string, place: TagPlace) => {
    const tag = tags.find(({ id }) => id === tagId)!;
    const parent = tags.find(({ id }) => id === place.parentId);
    const path = parent === undefined ? tag.name : `${parent.path}/${tag.name}`;
    void put(tagId, place, enCodebook.moved.to(tag.name, path));
  };
  return (
    <>
      <TagViewBar tags={tags} shown={rows.length} />
      {view === "similar" ? (
        <SimilarTags tags={tags} filter={narrowed} />
      ) : rows.length === 0 ? (
        <p className="px-3 py-2 text-pretty text-ink-2">
          {narrowed.trim() === "" ? enCodebook.noneInView[view] : enCodebook.noneMatch(narrowed.trim())}
        </p>
      ) : (
        <TagTree
          {...{ rows, tags, folded, canReorder, rowId }}
          onMove={step}
          onDrop={drop}
          onRenamed={(tagId) => {
            stop("rename");
            focusRow(tagId);
          }}
        />
      )}
      <span aria-live="polite" className="sr-only">
        {spoken}
      </span>
      {doing?.what === "menu" && doingTag && (
        <TagMenu
          tag={doingTag}
          x={doing.x}
          y={doing.y}
          moves={steps.filter(
            (move) =>
              (canReorder || move === "in" || move === "out") && placeAfter(tags, doingTag.id, move) !== null,
          )}
          isPinned={pinned.includes(doingTag.id)}
          onPin={() => {
            stop("menu");
            const isNew = !pinned.includes(doingTag.id);
            pin(doingTag.id, isNew);
            speak(isNew ? enCodebook.nowPinned(doingTag.name) : enCodebook.nowUnpinned(doingTag.name));
            focusRow(doingTag.id);
          }}
          onClose={() => stop("menu")}
          onMove={(move) => {
            stop("menu");
            step(doingTag.id, move);
          }}
          onStart={start}
          onShowHighlights={() => {
            stop("menu");
            const desk = useDesk.getState();
            const hasChildren = tags.some(({ parentId }) => parentId === doingTag.id);
            desk.search(queryForTag({ tag: doingTag, hasChildren }));
            desk.runSearch({ toFirstResult: true });
          }}
        />
      )}
      {doing?.what === "look" && doingTag && (
        <LookPopover
          tag={doingTag}
          anchorId={rowId(doingTag.id)}
          onClose={() => {
            stop("look");
            focusRow(doingTag.id);
          }}
        />
      )}
    </>
  );
}

/** Expand and collapse all, while the panel stands. */
function useFoldCommands(): void {
  const { data: tags } = useTags();
  useEffect(() => {
    const { foldThese } = useCodebookDesk.getState();
    return provideCommands({
      unfoldTags: () => foldThese([]),
      foldTags: () => foldThese((tags ?? []).flatMap(({ parentId }) => parentId ?? [])),
    });
  }, [tags]);
}

function rowId(tagId: string): string {
  return `tag-row-${tagId}`;
}
