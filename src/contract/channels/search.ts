import { z } from "zod";
import type { SearchResult } from "../records.ts";
import {
  type LineRoleCounts,
  type SavedSearch,
  type SearchCount,
  type SearchNames,
  searchOrders,
} from "../search-records.ts";
import { ask, id, nothing, position, savedFails, typed, writeFails } from "./ask.ts";

/** Searches, and those that are saved. */
export const search = {
  "search.run": ask<SearchResult>()(
    z.strictObject({
      query: typed,
      limit: position.max(100_000).default(500),
      /** So many hits were fetched before. */
      offset: position.default(0),
      order: z.enum(searchOrders).default("reading"),
    }),
    ["query-malformed"],
  ),
  /** Names that filters may use, beside tags and articles, which have lists of their own. */
  "search.names": ask<SearchNames>()(nothing, []),
  /** How many hits a search has, without them. */
  "search.count": ask<SearchCount>()(z.strictObject({ query: typed }), ["query-malformed"]),
  /** Apart from the search, because texts must be read for it: whoever waits for the hits need not wait for this. */
  "search.lineRoles": ask<LineRoleCounts>()(z.strictObject({ query: typed }), ["query-malformed"]),
  /** By folder, in the order in which the analyst put them. */
  "search.saved": ask<readonly SavedSearch[]>()(nothing, []),
  /** `path` is the name, with folders before it and `/` between. */
  "search.save": ask<SavedSearch>()(z.strictObject({ path: typed, query: typed }), [
    "query-malformed",
    "search-nothing",
    ...savedFails,
    ...writeFails,
  ]),
  "search.edit": ask<SavedSearch>()(
    z.strictObject({ searchId: id, path: typed.optional(), query: typed.optional() }),
    ["search-missing", "query-malformed", "search-nothing", ...savedFails, ...writeFails],
  ),
  /** Before another saved search, in its folder; null is the end of its own. */
  "search.place": ask<SavedSearch>()(z.strictObject({ searchId: id, before: id.nullable() }), [
    "search-missing",
    ...savedFails,
    ...writeFails,
  ]),
  "search.remove": ask<{ readonly searchIds: readonly string[] }>()(
    z.strictObject({ searchIds: z.array(id).min(1).max(10_000) }),
    ["search-missing", ...writeFails],
  ),
  "search.moveFolder": ask<readonly SavedSearch[]>()(z.strictObject({ folder: typed.min(1), to: typed }), [
    "search-missing",
    ...savedFails,
    ...writeFails,
  ]),
} as const;
