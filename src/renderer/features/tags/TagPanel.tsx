import { type ReactElement, useMemo, useState } from "react";
import { useTags } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { en } from "../../wording/en.ts";
import { LookPopover } from "./LookPopover.tsx";
import { TagMenu } from "./TagMenu.tsx";
import { TagTree } from "./TagTree.tsx";
import { queryForTag, tagRows } from "./tag-tree.ts";

/** What is being done to one tag: a menu open at a point of the window, a rename, a new look. */
type Doing =
  | { readonly what: "menu"; readonly tagId: string; readonly x: number; readonly y: number }
  | { readonly what: "rename" | "look"; readonly tagId: string }
  | null;

const none: ReadonlySet<string> = new Set();

/** The codebook: how tags nest, how often each is used, and what can be done to them. */
export function TagPanel(): ReactElement {
  const { data: tags } = useTags();
  const [folded, setFolded] = useState(none);
  const [doing, setDoing] = useState<Doing>(null);
  const rows = useMemo(() => tagRows(tags ?? [], folded), [tags, folded]);
  const doingRow = doing && rows.find(({ tag }) => tag.id === doing.tagId);
  const doingTag = doingRow?.tag;

  if (tags === undefined) return <div className="flex-1" />;
  if (tags.length === 0) return <p className="px-3 py-3 text-pretty text-ink-2">{en.tags.noneYet}</p>;

  // Once what held the focus has gone from the page.
  const focusRow = (tagId: string) =>
    requestAnimationFrame(() => document.getElementById(rowId(tagId))?.focus());
  // A popover also reports its end when the next one takes the focus from it.
  const stop = (what: "menu" | "rename" | "look") =>
    setDoing((before) => (before?.what === what ? null : before));
  return (
    <>
      <TagTree
        rows={rows}
        folded={folded}
        onFold={(tagId, isFolded) =>
          setFolded((before) =>
            isFolded ? new Set([...before, tagId]) : new Set([...before].filter((id) => id !== tagId)),
          )
        }
        renaming={doing?.what === "rename" ? doing.tagId : null}
        onRename={(tagId) => setDoing({ what: "rename", tagId })}
        onRenamed={(tagId) => {
          stop("rename");
          focusRow(tagId);
        }}
        onMenu={(tagId, x, y) => setDoing({ what: "menu", tagId, x, y })}
        rowId={rowId}
      />
      {doing?.what === "menu" && doingRow && doingTag && (
        <TagMenu
          tag={doingTag}
          x={doing.x}
          y={doing.y}
          onClose={() => stop("menu")}
          onRename={() => setDoing({ what: "rename", tagId: doingTag.id })}
          onRecolour={() => setDoing({ what: "look", tagId: doingTag.id })}
          onShowHighlights={() => {
            stop("menu");
            const desk = useDesk.getState();
            desk.search(queryForTag(doingRow));
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

function rowId(tagId: string): string {
  return `tag-row-${tagId}`;
}
