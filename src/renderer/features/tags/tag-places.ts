import type { Tag } from "../../../contract/records.ts";

/** Where a tag is to go: below which tag (null is the top), before which one there (null is last). */
export interface TagPlace {
  readonly parentId: string | null;
  readonly beforeId: string | null;
}

/** One step in the tree: past a sibling, below the tag above, or out beside the tag it lies below. */
export type TreeMove = "up" | "down" | "in" | "out";

/** Where one step leads; null when there is no further. `tags` are in tree order. */
export function placeAfter(tags: readonly Tag[], tagId: string, move: TreeMove): TagPlace | null {
  const tag = tags.find(({ id }) => id === tagId);
  if (tag === undefined) return null;
  const { parentId } = tag;
  const siblings = childrenOf(tags, parentId);
  const at = siblings.findIndex(({ id }) => id === tagId);
  const above = siblings[at - 1];
  if (move === "up") return above === undefined ? null : { parentId, beforeId: above.id };
  if (move === "in") return above === undefined ? null : { parentId: above.id, beforeId: null };
  if (move === "down") {
    return at === siblings.length - 1 ? null : { parentId, beforeId: siblings[at + 2]?.id ?? null };
  }
  const parent = tags.find(({ id }) => id === parentId);
  return parent === undefined ? null : { parentId: parent.parentId, beforeId: nextSibling(tags, parent) };
}

/** Where a pointer over a row would drop a tag: its upper and lower quarter mean beside it. */
export type DropWhere = "before" | "into" | "after";

/** `share` is how far down the row the pointer is, from 0 to 1. */
export function dropWhere(share: number, canReorder: boolean): DropWhere {
  if (!canReorder) return "into";
  return share < 0.25 ? "before" : share > 0.75 ? "after" : "into";
}

/** The place that a drop on the row of `target` means; below an unfolded tag is its first child's place. */
export function placeOfDrop(
  tags: readonly Tag[],
  target: Tag,
  where: DropWhere,
  isUnfolded: boolean,
): TagPlace {
  if (where === "into") return { parentId: target.id, beforeId: null };
  if (where === "before") return { parentId: target.parentId, beforeId: target.id };
  const [first] = isUnfolded ? childrenOf(tags, target.id) : [];
  if (first !== undefined) return { parentId: target.id, beforeId: first.id };
  return { parentId: target.parentId, beforeId: nextSibling(tags, target) };
}

function childrenOf(tags: readonly Tag[], parentId: string | null): Tag[] {
  return tags.filter((tag) => tag.parentId === parentId);
}

function nextSibling(tags: readonly Tag[], { id, parentId }: Tag): string | null {
  const siblings = childrenOf(tags, parentId);
  return siblings[siblings.findIndex((each) => each.id === id) + 1]?.id ?? null;
}
