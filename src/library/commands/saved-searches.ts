import { type Failure, type Reply, refuse } from "../../contract/failures.ts";
import type { SavedSearch } from "../../contract/search-records.ts";
import { parseQuery } from "../../core/query/parse.ts";
import {
  cleanFolder,
  isSameName,
  longestSavedPath,
  readSavedPath,
  type SavedPath,
  writtenPath,
} from "../../core/query/saved-path.ts";
import type { ReadDb } from "../db/connection.ts";
import { type SavedSearchRow, savedSearches, savedSearchRows } from "../db/saved-searches.ts";
import { done, type Edit, type Project, type WriteFail } from "../project.ts";
import { shorten } from "./label.ts";

type PathFail = "search-name-empty" | "search-name-too-long" | "search-name-taken";
type QueryFail = "query-malformed" | "search-nothing";

/** Keep a search under a name; `path` is that name, with folders before it. */
export function saveSearch(
  project: Project,
  { path: typed, query }: { path: string; query: string },
): Reply<SavedSearch, PathFail | QueryFail | WriteFail> {
  return project.edit("search.save", (edit) => {
    const rows = savedSearchRows(edit.db);
    const path = readSavedPath(typed);
    const refusal = refusePath(rows, null, path) ?? refuseQuery(query);
    if (refusal !== null) return refusal;
    const id = edit.newId();
    edit.journal.insert("saved_search", {
      id,
      folder: path.folder,
      name: path.name,
      query: query.trim(),
      position: endOf(rows, path.folder),
      person_id: edit.personId,
      created_ms: edit.nowMs,
    });
    return done(savedById(edit.db, id), `saving of search “${shorten(path.name)}”`);
  });
}

/** Give a saved search another name, folder or question. */
export function editSearch(
  project: Project,
  change: { searchId: string; path?: string | undefined; query?: string | undefined },
): Reply<SavedSearch, "search-missing" | PathFail | QueryFail | WriteFail> {
  return project.edit("search.edit", (edit) => {
    const rows = savedSearchRows(edit.db);
    const row = rows.find(({ id }) => id === change.searchId);
    if (row === undefined) return refuse("search-missing", { search: change.searchId });
    const path = change.path === undefined ? row : readSavedPath(change.path);
    const query = change.query?.trim() ?? row.query;
    const refusal = refusePath(rows, row.id, path) ?? refuseQuery(query);
    if (refusal !== null) return refusal;
    const { folder, name } = path;
    const position = folder === row.folder ? row.position : endOf(rows, folder);
    if (folder !== row.folder || name !== row.name || query !== row.query) {
      edit.journal.update("saved_search", row, { folder, name, query, position });
    }
    return done(savedById(edit.db, row.id), `change of search “${shorten(row.name)}”`);
  });
}

/** Put a saved search before another, in its folder, or at the end of its own. */
export function placeSearch(
  project: Project,
  { searchId, before }: { searchId: string; before: string | null },
): Reply<SavedSearch, "search-missing" | PathFail | WriteFail> {
  return project.edit("search.place", (edit) => {
    const rows = savedSearchRows(edit.db);
    const row = rows.find(({ id }) => id === searchId);
    const next = before === null ? null : rows.find(({ id }) => id === before);
    if (row === undefined || next === undefined) return refuse("search-missing", { search: searchId });
    const folder = next?.folder ?? row.folder;
    const refusal = refusePath(rows, row.id, { folder, name: row.name });
    if (refusal !== null) return refusal;
    if (next?.id !== row.id) reorder(edit, rows, row, folder, next);
    return done(savedById(edit.db, row.id), `move of search “${shorten(row.name)}”`);
  });
}

/** Positions are counted anew for the folder: few rows, and fractions would run out. */
function reorder(
  edit: Edit,
  rows: readonly SavedSearchRow[],
  row: SavedSearchRow,
  folder: string,
  next: SavedSearchRow | null,
): void {
  const others = rows.filter((each) => each.folder === folder && each.id !== row.id);
  const at = next === null ? others.length : others.findIndex(({ id }) => id === next.id);
  for (const [position, each] of others.toSpliced(at, 0, row).entries()) {
    if (each.position !== position || each.folder !== folder) {
      edit.journal.update("saved_search", each, { folder, position });
    }
  }
}

/** Forget saved searches; the highlights and texts they find stay as they are. */
export function removeSearches(
  project: Project,
  { searchIds }: { searchIds: readonly string[] },
): Reply<{ searchIds: readonly string[] }, "search-missing" | WriteFail> {
  return project.edit("search.remove", (edit) => {
    const wanted = new Set(searchIds);
    const rows = savedSearchRows(edit.db).filter(({ id }) => wanted.has(id));
    if (rows.length < wanted.size) return refuse("search-missing", { search: searchIds[0] ?? "" });
    for (const row of rows) edit.journal.remove("saved_search", row);
    const [only] = rows;
    const what =
      rows.length === 1 && only ? `search “${shorten(only.name)}”` : `${rows.length} saved searches`;
    return done({ searchIds: [...wanted] }, `removal of ${what}`);
  });
}

/** Give a folder another path; what is in it, and in folders below it, goes along. */
export function moveFolder(
  project: Project,
  { folder: from, to: typed }: { folder: string; to: string },
): Reply<readonly SavedSearch[], "search-missing" | PathFail | WriteFail> {
  return project.edit("search.moveFolder", (edit) => {
    const to = cleanFolder(typed);
    const rows = savedSearchRows(edit.db);
    const inside = rows.filter(({ folder }) => folder === from || folder.startsWith(`${from}/`));
    if (inside.length === 0 || from === "") return refuse("search-missing", { search: from });
    const others = rows.filter((row) => !inside.includes(row));
    for (const row of from === to ? [] : inside) {
      const rest = row.folder.slice(from.length);
      const folder = cleanFolder(to + rest);
      const refusal = refusePath(others, null, { folder, name: row.name });
      if (refusal !== null) return refusal;
      edit.journal.update("saved_search", row, { folder });
    }
    return done(savedSearches(edit.db), `renaming of folder “${shorten(from)}”`);
  });
}

function refusePath(
  rows: readonly SavedSearchRow[],
  ownId: string | null,
  path: SavedPath,
): Failure<PathFail> | null {
  if (path.name === "") return refuse("search-name-empty");
  if (writtenPath(path).length > longestSavedPath) {
    return refuse("search-name-too-long", { limit: longestSavedPath });
  }
  const isTaken = rows.some(
    (row) => row.id !== ownId && row.folder === path.folder && isSameName(row.name, path.name),
  );
  return isTaken ? refuse("search-name-taken", { name: path.name }) : null;
}

function refuseQuery(query: string): Failure<QueryFail> | null {
  const parsed = parseQuery(query);
  if (!parsed.ok) {
    return refuse("query-malformed", { problem: parsed.problems.map(({ message }) => message).join(" ") });
  }
  return parsed.query.kind === "nothing" ? refuse("search-nothing") : null;
}

function endOf(rows: readonly SavedSearchRow[], folder: string): number {
  return Math.max(-1, ...rows.filter((row) => row.folder === folder).map(({ position }) => position)) + 1;
}

function savedById(db: ReadDb, id: string): SavedSearch {
  const saved = savedSearches(db).find((each) => each.id === id);
  if (saved === undefined) throw new Error(`no saved search ${id}`);
  return saved;
}

/** The query of the saved search that a path or a name alone means. */
export function queryNamed(db: ReadDb, typed: string): Reply<string, "search-missing"> {
  const searches = savedSearches(db);
  const path = writtenPath(readSavedPath(typed));
  const byPath = searches.find((each) => isSameName(writtenPath(each), path));
  const byName = searches.filter((each) => isSameName(each.name, path));
  const found = byPath ?? (byName.length === 1 ? byName[0] : undefined);
  return found === undefined ? refuse("search-missing", { search: typed }) : { ok: true, value: found.query };
}
