import { countUnprintable, holdsBidiControl } from "./characters.ts";
import { composeArticle } from "./compose-article.ts";
import { numberAnnotations } from "./highlights.ts";
import type { MaterialArticle, ReportMaterial } from "./material.ts";
import type { Highlight, Report, ReportArticle, ReportTag, ReportWarning, TagClaims } from "./report.ts";
import { arrangeTags } from "./tags.ts";

/**
 * Put a report together from what the library holds: highlights numbered through all articles,
 * texts cut into segments, claims by tag, counts, and warnings. Pure; linear in what it gives,
 * after sorting. `Report` tells numbers and units.
 *
 * Throws RangeError when the material contradicts itself: a quotation that does not stand at its
 * place, a range outside its text or of white space only, an unknown tag or article, lines out of
 * order. The library refuses all of these on storing, so they are bugs, never the analyst's mistake.
 */
export function composeReport(material: ReportMaterial): Report {
  const { name, person, exportedAt } = material.project;
  const tags = arrangeTags(material.tags, material.annotations);
  const numbered = numberAnnotations(material.articles, material.annotations, tags);
  const articles = material.articles.map((article, index) =>
    composeArticle(article, index + 1, numbered[index]!),
  );
  const highlights = articles.flatMap((article) => article.highlights);
  return {
    project: { name, person, exportedAt },
    query: material.query,
    articles,
    highlights,
    tags,
    claims: groupByTag(tags, highlights),
    untagged: highlights.filter((highlight) => highlight.tags.length === 0),
    warnings: material.articles.flatMap((article, index) => warnAbout(article, articles[index]!)),
  };
}

function groupByTag(tags: readonly ReportTag[], highlights: readonly Highlight[]): readonly TagClaims[] {
  const groups = new Map<ReportTag, Highlight[]>();
  for (const highlight of highlights) {
    for (const tag of highlight.tags) {
      const group = groups.get(tag);
      if (group === undefined) groups.set(tag, [highlight]);
      else group.push(highlight);
    }
  }
  return tags.flatMap((tag) => {
    const group = groups.get(tag);
    return group === undefined ? [] : [{ tag, highlights: group }];
  });
}

function warnAbout({ text }: MaterialArticle, article: ReportArticle): readonly ReportWarning[] {
  const turned = article.highlights.filter(({ quote }) => holdsBidiControl(quote));
  const unprintable = countUnprintable(text);
  const warnings: ReportWarning[] = [];
  if (turned.length > 0) {
    const highlights = turned.map(({ number }) => number);
    warnings.push({ kind: "bidi-controls", article: article.number, highlights });
  }
  if (unprintable > 0) {
    warnings.push({ kind: "control-characters", article: article.number, count: unprintable });
  }
  return warnings;
}
