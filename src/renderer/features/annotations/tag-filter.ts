import type { Annotation, Tag } from "../../../contract/records.ts";

/** Those that carry the tag or one below it; all of them when the tag is null or gone. */
export function withTag(
  annotations: readonly Annotation[],
  tags: readonly Tag[],
  tagId: string | null,
): readonly Annotation[] {
  if (tagId === null || !tags.some((tag) => tag.id === tagId)) return annotations;
  const wanted = new Set([tagId]);
  // Parents come before their children.
  for (const tag of tags) if (tag.parentId !== null && wanted.has(tag.parentId)) wanted.add(tag.id);
  return annotations.filter((annotation) => annotation.tagIds.some((id) => wanted.has(id)));
}
