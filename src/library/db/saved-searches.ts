import type { SavedSearch } from "../../contract/search-records.ts";
import type { ReadDb } from "./connection.ts";
import type { Rows } from "./tables.ts";

export type SavedSearchRow = Rows["saved_search"];

/** In the order of their folders; those of one folder as the analyst put them. */
export function savedSearchRows(db: ReadDb): SavedSearchRow[] {
  return db.all<SavedSearchRow>(`SELECT * FROM saved_search ORDER BY folder, position, created_ms, id`);
}

export function savedSearches(db: ReadDb): SavedSearch[] {
  const persons = new Map(
    db.all<{ id: string; name: string }>(`SELECT id, name FROM person`).map(({ id, name }) => [id, name]),
  );
  return savedSearchRows(db).map((row) => ({
    id: row.id,
    folder: row.folder,
    name: row.name,
    query: row.query,
    person: persons.get(row.person_id) ?? "",
    createdAt: new Date(row.created_ms).toISOString(),
  }));
}
