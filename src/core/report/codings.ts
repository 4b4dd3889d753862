import type { MaterialCoding } from "./material.ts";
import type { Highlight, ReportCoding, ReportTag } from "./report.ts";
import type { ReportSettings } from "./settings.ts";

/**
 * Every tag on a highlight of the report with who put it there and when, and every highlight without
 * a tag; the earliest first, ties in reading order.
 *
 * Throws RangeError for a tag that is not among the tags. What is on other annotations is left out.
 */
export function codingsOf(
  codings: readonly MaterialCoding[],
  highlights: readonly Highlight[],
  tags: readonly ReportTag[],
  { hasPersons }: Pick<ReportSettings, "hasPersons">,
): readonly ReportCoding[] {
  const highlightOf = new Map(highlights.map((highlight) => [highlight.id, highlight]));
  const tagOf = new Map(tags.map((tag) => [tag.id, tag]));
  const tagged = codings.flatMap(({ annotationId, tagId, person, createdAt }) => {
    const highlight = highlightOf.get(annotationId);
    if (highlight === undefined) return [];
    const tag = tagOf.get(tagId);
    if (tag === undefined) throw new RangeError(`annotation ${annotationId} has no such tag ${tagId}`);
    return [{ highlight, tag, person: hasPersons ? person : "", createdAt }];
  });
  const untagged = highlights
    .filter((highlight) => highlight.tags.length === 0)
    .map((highlight) => {
      const { person, createdAt } = highlight;
      return { highlight, tag: null, person, createdAt };
    });
  return [...tagged, ...untagged].sort(
    (a, b) =>
      (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0) ||
      a.highlight.number - b.highlight.number ||
      (a.tag?.number ?? 0) - (b.tag?.number ?? 0),
  );
}
