import type { SavedSearch } from "../../../contract/search-records.ts";
import { once } from "../../../core/once.ts";

/** A row of the tree of saved searches. Levels and places count from 1, as ARIA has them. */
export interface SearchRow {
  /** The search's id, or the folder's path after a slash. */
  readonly key: string;
  readonly name: string;
  /** The folder it stands in; of a folder, the folder itself. */
  readonly folder: string;
  /** Null for a folder. */
  readonly search: SavedSearch | null;
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
}

function folderKey(folder: string): string {
  return `/${folder}`;
}

const byName = once(() => new Intl.Collator("und", { numeric: true, sensitivity: "base" }));

/** Folders by name, then searches as the analyst put them; without what is in a folded folder. */
export function searchRows(searches: readonly SavedSearch[], folded: ReadonlySet<string>): SearchRow[] {
  const folders = new Map<string, Set<string>>();
  for (const { folder } of searches) {
    const names = folder === "" ? [] : folder.split("/");
    for (const [index, name] of names.entries()) {
      const parent = names.slice(0, index).join("/");
      folders.set(parent, (folders.get(parent) ?? new Set()).add(name));
    }
  }
  const bySearchFolder = Map.groupBy(searches, ({ folder }) => folder);
  const rows: SearchRow[] = [];
  const add = (parent: string, level: number) => {
    const names = [...(folders.get(parent) ?? [])].sort(byName().compare);
    const own = bySearchFolder.get(parent) ?? [];
    const siblings = names.length + own.length;
    for (const [index, name] of names.entries()) {
      const folder = parent === "" ? name : `${parent}/${name}`;
      const key = folderKey(folder);
      rows.push({ key, name, folder, search: null, level, place: index + 1, siblings });
      if (!folded.has(key)) add(folder, level + 1);
    }
    for (const [index, search] of own.entries()) {
      const place = names.length + index + 1;
      rows.push({ key: search.id, name: search.name, folder: parent, search, level, place, siblings });
    }
  };
  add("", 1);
  return rows;
}

export type TreeStep =
  | { readonly kind: "go"; readonly key: string }
  | { readonly kind: "fold" | "unfold"; readonly key: string };

/** What an arrow key, Home or End does on a row, after the tree pattern of the ARIA Authoring Practices. */
export function treeStep(
  rows: readonly SearchRow[],
  folded: ReadonlySet<string>,
  from: string,
  pressed: string,
): TreeStep | null {
  const at = rows.findIndex(({ key }) => key === from);
  const row = rows[at];
  if (row === undefined) return null;
  const go = (to: SearchRow | undefined): TreeStep | null =>
    to === undefined ? null : { kind: "go", key: to.key };
  const isFolder = row.search === null;
  const isFolded = folded.has(from);
  switch (pressed) {
    case "ArrowDown":
      return go(rows[at + 1]);
    case "ArrowUp":
      return go(rows[at - 1]);
    case "Home":
      return go(rows[0]);
    case "End":
      return go(rows.at(-1));
    case "ArrowRight":
      if (!isFolder) return null;
      return isFolded ? { kind: "unfold", key: from } : go(rows[at + 1]);
    case "ArrowLeft":
      if (isFolder && !isFolded) return { kind: "fold", key: from };
      return go(rows.slice(0, at).findLast(({ level }) => level < row.level));
    default:
      return null;
  }
}

/** Before which search of its folder a search goes for one place up or down; undefined when it cannot. */
export function beforeOnStep(
  searches: readonly SavedSearch[],
  searchId: string,
  by: 1 | -1,
): string | null | undefined {
  const own = searches.find(({ id }) => id === searchId);
  const siblings = searches.filter(({ folder }) => folder === own?.folder);
  const at = siblings.findIndex(({ id }) => id === searchId);
  if (at + by < 0 || at + by >= siblings.length) return undefined;
  return by === -1 ? siblings[at - 1]!.id : (siblings[at + 2]?.id ?? null);
}
