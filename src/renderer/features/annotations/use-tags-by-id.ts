import { useState } from "react";
import type { Tag } from "../../../contract/records.ts";

/**
 * The tags by id; the same map as before while only their counts have changed, as they do with every
 * highlight, so that neither paint nor cards are made anew. Its tags' counts are therefore not to be
 * relied on.
 */
export function useTagsById(tags: readonly Tag[]): ReadonlyMap<string, Tag> {
  const [known, setKnown] = useState(() => ({ tags, byId: byIdOf(tags) }));
  if (known.tags === tags) return known.byId;
  const byId = isAlike(known.tags, tags) ? known.byId : byIdOf(tags);
  setKnown({ tags, byId });
  return byId;
}

function byIdOf(tags: readonly Tag[]): ReadonlyMap<string, Tag> {
  return new Map(tags.map((tag) => [tag.id, tag]));
}

/** Whether two codebooks differ in nothing but counts. */
export function isAlike(before: readonly Tag[], after: readonly Tag[]): boolean {
  return (
    before.length === after.length && before.every((tag, at) => tag === after[at] || isSame(tag, after[at]!))
  );
}

function isSame(before: Tag, after: Tag): boolean {
  const fields = Object.keys(after) as (keyof Tag)[];
  return fields.every(
    (field) =>
      field === "own" ||
      field === "total" ||
      // Examples are the one field that is a list.
      String(before[field]) === String(after[field]),
  );
}
