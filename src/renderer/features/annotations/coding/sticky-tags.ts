import type { Tag } from "../../../../contract/records.ts";

/** The tags with these ids that are still there, as paths, in the order of the ids. */
export function pathsOf(ids: readonly string[], tags: readonly Tag[]): string[] {
  const byId = new Map(tags.map((tag) => [tag.id, tag.path]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Paths of a new highlight's tags: those asked for, then the sticky ones, each once. */
export function withSticky(paths: readonly string[], sticky: readonly string[]): string[] {
  return [...new Set([...paths, ...sticky])];
}
