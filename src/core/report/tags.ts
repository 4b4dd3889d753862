import type { MaterialAnnotation, MaterialTag } from "./material.ts";
import type { ReportTag } from "./report.ts";

/**
 * The codebook in tree order (a tag, then those below it, siblings as given) with the number of
 * annotations on each tag. A tag whose parent is not among the tags counts as a root.
 *
 * Throws RangeError when an annotation carries a tag that is not among the tags, or when tags are
 * below each other in a ring: the library allows neither, so either is a bug of ours.
 */
export function arrangeTags(
  tags: readonly MaterialTag[],
  annotations: readonly MaterialAnnotation[],
): readonly ReportTag[] {
  const counts = countTags(tags, annotations);
  const below = Map.groupBy(tags, (tag) => parentOf(tag, counts));
  const arranged: ReportTag[] = [];
  const waiting = (below.get(null) ?? []).map((tag) => ({ tag, depth: 0 })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { tag, depth } = next;
    const { id, path, name, description, colour, pattern, inclusion = "", exclusion = "" } = tag;
    const { own, total } = counts.get(id)!;
    arranged.push({
      ...{ number: arranged.length + 1, id, path, name, description, colour, pattern },
      ...{ depth, own, total, inclusion, exclusion },
    });
    const children = below.get(id) ?? [];
    waiting.push(...children.map((child) => ({ tag: child, depth: depth + 1 })).reverse());
  }
  if (arranged.length !== tags.length) throw new RangeError("tags stand below each other in a ring");
  return arranged;
}

interface Count {
  readonly parentId: string | null;
  own: number;
  total: number;
}

function parentOf(tag: MaterialTag, counts: ReadonlyMap<string, Count>): string | null {
  return tag.parentId !== null && counts.has(tag.parentId) ? tag.parentId : null;
}

function countTags(
  tags: readonly MaterialTag[],
  annotations: readonly MaterialAnnotation[],
): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>(tags.map(({ id, parentId }) => [id, { parentId, own: 0, total: 0 }]));
  for (const annotation of annotations) {
    const counted = new Set<string>();
    for (const tagId of new Set(annotation.tagIds)) {
      const tag = counts.get(tagId);
      if (tag === undefined) throw new RangeError(`annotation ${annotation.id} has no such tag ${tagId}`);
      tag.own += 1;
      for (let id: string | null = tagId; id !== null && !counted.has(id); ) {
        const above: Count | undefined = counts.get(id);
        if (above === undefined) break;
        counted.add(id);
        above.total += 1;
        id = above.parentId;
      }
    }
  }
  return counts;
}
