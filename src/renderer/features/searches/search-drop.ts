import type { SavedSearch } from "../../../contract/search-records.ts";
import { writtenPath } from "../../../core/query/saved-path.ts";
import type { SearchRow } from "./search-tree.ts";

/** What a drop asks of the library. */
export type SearchDrop =
  /** Before another search, in its folder; null for the end of its own. */
  | { readonly what: "place"; readonly searchId: string; readonly before: string | null }
  /** To the end of another folder. */
  | { readonly what: "move"; readonly searchId: string; readonly path: string }
  | { readonly what: "moveFolder"; readonly folder: string; readonly to: string };

/**
 * What it means to drop one row on another, on its upper or (`isBelow`) its lower half, or below all
 * of them (null): a folder takes what is dropped on it, a search has it beside itself. Null when it
 * would change nothing, or put a folder into itself.
 */
export function dropOf(
  searches: readonly SavedSearch[],
  dragged: SearchRow,
  target: SearchRow | null,
  isBelow: boolean,
): SearchDrop | null {
  const into = target?.folder ?? "";
  const { search } = dragged;
  if (search === null) {
    const { folder, name } = dragged;
    const to = writtenPath({ folder: into, name });
    return to === folder || `${into}/`.startsWith(`${folder}/`) ? null : { what: "moveFolder", folder, to };
  }
  const searchId = search.id;
  const toEnd: SearchDrop | null =
    into === search.folder
      ? { what: "place", searchId, before: null }
      : { what: "move", searchId, path: writtenPath({ folder: into, name: search.name }) };
  if (target === null) return toEnd;
  if (target.search === null) return into === search.folder ? null : toEnd;
  if (target.key === dragged.key) return null;
  const siblings = searches.filter(({ folder }) => folder === into);
  const at = siblings.findIndex(({ id }) => id === target.key) + (isBelow ? 1 : 0);
  const before = siblings[at]?.id;
  if (before === undefined) return siblings.at(-1)?.id === searchId ? null : toEnd;
  const isThere = before === searchId || siblings[at - 1]?.id === searchId;
  return isThere ? null : { what: "place", searchId, before };
}
