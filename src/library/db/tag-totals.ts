import type { ReadDb } from "./connection.ts";
import { everyFacet } from "./index/facets.ts";

interface TagPlace {
  readonly id: string;
  readonly number: number;
  readonly parent_id: string | null;
}

/**
 * Distinct annotations at or below each tag, by its id. The search index holds for each highlight the
 * tags above its tags, each once, and knows how many highlights hold one; what stands nowhere in the
 * newest texts, and so not in the index, is counted by itself.
 */
export function tagTotals(db: ReadDb, tags: readonly TagPlace[]): Map<string, number> {
  // What every highlight holds of a tag's subtree begins so: u12.
  const inIndex = new Map(docsByFacet(db, "u0", "u9\u{10ffff}").map(({ term, docs }) => [term, docs]));
  const totals = new Map(tags.map(({ id, number }) => [id, inIndex.get(`u${number}`) ?? 0]));
  const parentOf = new Map(tags.map(({ id, parent_id }) => [id, parent_id]));
  for (const tagIds of tagsOfUnindexed(db)) {
    const above = new Set<string>();
    for (const tagId of tagIds) {
      for (let id: string | null = tagId; id !== null && !above.has(id); id = parentOf.get(id) ?? null)
        above.add(id);
    }
    for (const id of above) totals.set(id, (totals.get(id) ?? 0) + 1);
  }
  return totals;
}

/** The tags of each annotation that the index does not hold. */
function tagsOfUnindexed(db: ReadDb): string[][] {
  const indexed = docsByFacet(db, everyFacet, everyFacet)[0]?.docs ?? 0;
  const all = db.get<{ n: number }>(`SELECT ifnull(sum(annotations), 0) AS n FROM article_count`)!.n;
  if (indexed === all) return [];
  return db
    .column<string>(
      `SELECT (SELECT group_concat(tag_id) FROM annotation_tag WHERE annotation_id = annotation.id) AS tag_ids
         FROM annotation
        WHERE number NOT IN (SELECT rowid FROM annotation_search WHERE annotation_search MATCH ?)
          AND tag_ids IS NOT NULL`,
      `facet : "${everyFacet}"`,
    )
    .map((ids) => ids.split(","));
}

/** How many highlights hold each facet from one to another, both included. Reads only these. */
function docsByFacet(db: ReadDb, from: string, to: string): { term: string; docs: number }[] {
  db.temporary("highlight_term", "fts5vocab(main, annotation_search, col)");
  return db.all<{ term: string; docs: number }>(
    `SELECT term, doc AS docs FROM temp.highlight_term WHERE term >= ? AND term <= ? AND col = 'facet'`,
    from,
    to,
  );
}
