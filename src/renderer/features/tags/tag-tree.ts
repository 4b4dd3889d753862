import type { Tag } from "../../../contract/records.ts";
import { once } from "../../../core/once.ts";
import type { TagOrder, TagView } from "../../codebook-desk.ts";

/** A tag as a row of the tree. Levels and places count from 1, as ARIA has them. */
export interface TagRow {
  readonly tag: Tag;
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
  readonly hasChildren: boolean;
  /** In a flat list the path of the tags above, with a slash at its end; else "". */
  readonly above: string;
}

/** What of the codebook is shown, and in which order. */
export interface Shown {
  readonly view: TagView;
  readonly order: TagOrder;
  /** As typed; tags whose path holds it are shown, with those above them. */
  readonly filter: string;
}

const everything: Shown = { view: "all", order: "own", filter: "" };

/**
 * The rows of the tree in order, without those below a folded tag. A view of some tags, such as the
 * unused, is a flat list; a filter shows the tags above what it finds and unfolds them.
 */
export function tagRows(
  tags: readonly Tag[],
  folded: ReadonlySet<string>,
  { view, order, filter }: Shown = everything,
): readonly TagRow[] {
  const found = filterTags(tags, filter);
  if (view !== "all") {
    const some = inOrder(found.matches.filter(isIn[view]), order);
    return some.map((tag, index) => ({
      ...{ tag, level: 1, place: index + 1, siblings: some.length, hasChildren: false },
      above: tag.path.slice(0, tag.path.length - tag.name.length),
    }));
  }
  const children = Map.groupBy(found.withAbove, (tag) => tag.parentId);
  const isOpen = (tagId: string) => filter.trim() !== "" || !folded.has(tagId);
  const rows: TagRow[] = [];
  const add = (parentId: string | null, level: number) => {
    const siblings = inOrder(children.get(parentId) ?? [], order);
    for (const [index, tag] of siblings.entries()) {
      const hasChildren = children.has(tag.id);
      rows.push({ tag, level, place: index + 1, siblings: siblings.length, hasChildren, above: "" });
      if (hasChildren && isOpen(tag.id)) add(tag.id, level + 1);
    }
  };
  add(null, 1);
  return rows;
}

const isIn: Record<Exclude<TagView, "all">, (tag: Tag) => boolean> = {
  unused: ({ total }) => total === 0,
  once: ({ own }) => own === 1,
  // Pairs have a list of their own.
  similar: () => false,
};

const byName = once(() => new Intl.Collator("und", { numeric: true, sensitivity: "base" }));

function inOrder(tags: readonly Tag[], order: TagOrder): readonly Tag[] {
  if (order === "own") return tags;
  return tags.toSorted((a, b) =>
    order === "count"
      ? b.total - a.total || byName().compare(a.name, b.name)
      : byName().compare(a.name, b.name),
  );
}

/** Tags whose path holds what is typed, case aside, and these with all tags above them. */
function filterTags(
  tags: readonly Tag[],
  filter: string,
): { readonly matches: readonly Tag[]; readonly withAbove: readonly Tag[] } {
  const wanted = filter.trim().normalize("NFC").toLowerCase();
  if (wanted === "") return { matches: tags, withAbove: tags };
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  // What stands in the path of a tag above would bring in everything below it: the name's end counts.
  const matches = tags.filter(({ path, name }) => {
    const last = path.toLowerCase().lastIndexOf(wanted);
    return last >= 0 && last + wanted.length > path.length - name.length;
  });
  const shown = new Set<string>();
  for (const match of matches) {
    for (let tag: Tag | undefined = match; tag !== undefined && !shown.has(tag.id); ) {
      shown.add(tag.id);
      tag = tag.parentId === null ? undefined : byId.get(tag.parentId);
    }
  }
  return { matches, withAbove: tags.filter(({ id }) => shown.has(id)) };
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
