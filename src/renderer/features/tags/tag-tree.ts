import type { Tag } from "../../../contract/records.ts";

/** A tag as a row of the tree. Levels and places count from 1, as ARIA has them. */
export interface TagRow {
  readonly tag: Tag;
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
  readonly hasChildren: boolean;
}

/** The rows of the tree in order, without those below a folded tag. */
export function tagRows(tags: readonly Tag[], folded: ReadonlySet<string>): readonly TagRow[] {
  const children = Map.groupBy(tags, (tag) => tag.parentId);
  const rows: TagRow[] = [];
  const add = (parentId: string | null, level: number) => {
    const siblings = children.get(parentId) ?? [];
    for (const [index, tag] of siblings.entries()) {
      const hasChildren = children.has(tag.id);
      rows.push({ tag, level, place: index + 1, siblings: siblings.length, hasChildren });
      if (hasChildren && !folded.has(tag.id)) add(tag.id, level + 1);
    }
  };
  add(null, 1);
  return rows;
}

/** What a key of the tree does: go to another row, or fold or unfold the row. */
export type TreeStep =
  | { readonly kind: "go"; readonly tagId: string }
  | { readonly kind: "fold" | "unfold"; readonly tagId: string };

/**
 * What an arrow key, Home or End does on the row of `tagId`, after the tree pattern of the ARIA
 * Authoring Practices; null when it does nothing there.
 */
export function treeStep(
  rows: readonly TagRow[],
  folded: ReadonlySet<string>,
  tagId: string,
  key: string,
): TreeStep | null {
  const at = rows.findIndex(({ tag }) => tag.id === tagId);
  const row = rows[at];
  if (row === undefined) return null;
  const go = (to: TagRow | undefined): TreeStep | null => (to && { kind: "go", tagId: to.tag.id }) || null;
  const isFolded = folded.has(tagId);
  switch (key) {
    case "ArrowDown":
      return go(rows[at + 1]);
    case "ArrowUp":
      return go(rows[at - 1]);
    case "Home":
      return go(rows[0]);
    case "End":
      return go(rows.at(-1));
    case "ArrowRight":
      if (!row.hasChildren) return null;
      return isFolded ? { kind: "unfold", tagId } : go(rows[at + 1]);
    case "ArrowLeft":
      if (row.hasChildren && !isFolded) return { kind: "fold", tagId };
      return go(rows.find(({ tag }) => tag.id === row.tag.parentId));
    default:
      return null;
  }
}

/** The next row, going round, whose tag's name begins with what was typed. */
export function rowByName(rows: readonly TagRow[], fromTagId: string, typed: string): TagRow | null {
  const at = rows.findIndex(({ tag }) => tag.id === fromTagId);
  // One letter goes on to the next tag; more letters may still mean the tag one is on.
  const first = typed.length === 1 ? at + 1 : Math.max(at, 0);
  const inOrder = [...rows.slice(first), ...rows.slice(0, first)];
  const start = typed.toLowerCase();
  return inOrder.find(({ tag }) => tag.name.toLowerCase().startsWith(start)) ?? null;
}

/** A search for the highlights that a row of the tree counts: those with the tag or one below it. */
export function queryForTag({ tag: { path }, hasChildren }: Pick<TagRow, "tag" | "hasChildren">): string {
  // A name may hold quotation marks of one kind; the other kind then goes around it.
  const quoted = path.includes('"') ? `“${path}”` : `"${path}"`;
  return `tag:${quoted}${hasChildren ? "/*" : ""}`;
}
