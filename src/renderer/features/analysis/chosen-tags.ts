import type { Tag } from "../../../contract/records.ts";
import { queryForTag } from "../tags/tag-tree.ts";

/** Ids of the tags in use whose path holds the filter: the `most` used, in tree order. */
export function chosenTags(
  tags: readonly Tag[],
  { filter, most, withChildren }: { filter: string; most: number; withChildren: boolean },
): string[] {
  const wanted = filter.trim().toLowerCase();
  const uses = (tag: Tag) => (withChildren ? tag.total : tag.own);
  const found = tags.filter((tag) => uses(tag) > 0 && tag.path.toLowerCase().includes(wanted));
  const best = new Set(
    found
      .toSorted((a, b) => uses(b) - uses(a))
      .slice(0, most)
      .map(({ id }) => id),
  );
  return found.filter(({ id }) => best.has(id)).map(({ id }) => id);
}

/** A search for what a cell counts: highlights with all these tags, and a filter beside them. */
export function queryForCell(paths: readonly string[], withChildren: boolean, beside = ""): string {
  const terms = paths.map((path) => queryForTag({ tag: { path } as Tag, hasChildren: withChildren }));
  return [...terms, ...(beside === "" ? [] : [beside])].join(" ");
}
