import type { SearchNames } from "../../contract/search-records.ts";
import { once } from "../../core/once.ts";
import type { ReadDb } from "../db/connection.ts";
import { distinctNames, everyPerson } from "../db/search-candidates.ts";

const byName = once(() => new Intl.Collator("und", { numeric: true, sensitivity: "base" }));

/** The names in a project that a filter may mean, for completion. */
export function searchNames(db: ReadDb): SearchNames {
  const sorted = (names: readonly string[]) => names.toSorted(byName().compare);
  return {
    sources: sorted(distinctNames(db, "source")),
    authors: sorted(distinctNames(db, "author")),
    persons: sorted(everyPerson(db).map(({ name }) => name)),
  };
}
