import type { Tag } from "../../../contract/records.ts";

/** The tags that are neither this one nor below it: where it can go, and what it can be merged into. */
export function tagsOutside(tag: Tag, tags: readonly Tag[]): Tag[] {
  return tags.filter(({ id, path }) => id !== tag.id && !path.startsWith(`${tag.path}/`));
}
