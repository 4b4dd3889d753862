import { countUnprintable, holdsBidiControl } from "./characters.ts";
import { codingsOf } from "./codings.ts";
import { composeArticle } from "./compose-article.ts";
import { resolveReport } from "./composed/resolve.ts";
import { numberAnnotations } from "./highlights.ts";
import type { MaterialAnnotation, MaterialArticle, ReportMaterial } from "./material.ts";
import { matrixOf } from "./matrix.ts";
import type { Highlight, Report, ReportArticle, ReportTag, ReportWarning, TagClaims } from "./report.ts";
import { partsOf, partsOfComposed, type ReportSettings, usualSettings } from "./settings.ts";
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
  const { settings = usualSettings } = material;
  const { name, person, exportedAt } = material.project;
  const annotations = material.annotations.map((annotation) => withoutSecrets(annotation, settings));
  const tags = arrangeTags(material.tags, annotations);
  const numbered = numberAnnotations(material.articles, annotations, tags);
  const articles = material.articles.map((article, index) =>
    composeArticle(article, index + 1, numbered[index]!, settings),
  );
  const highlights = articles.flatMap((article) => article.highlights);
  const claims = groupByTag(tags, highlights);
  const untagged = highlights.filter((highlight) => highlight.tags.length === 0);
  return {
    project: { name, person: settings.hasPersons ? person : "", exportedAt },
    ...{
      query: material.query,
      settings,
      parts: material.composed ? partsOfComposed : partsOf[settings.kind],
    },
    ...{ articles, highlights, tags, claims, untagged },
    matrix: matrixOf(articles, claims, untagged),
    codings: codingsOf(material.codings ?? [], highlights, tags, settings),
    warnings: material.articles.flatMap((article, index) => warnAbout(article, articles[index]!)),
    ...(material.composed ? { composed: resolveReport(material.composed, highlights, settings) } : {}),
  };
}

/** An annotation without what the report shall not tell. */
function withoutSecrets(annotation: MaterialAnnotation, settings: ReportSettings): MaterialAnnotation {
  if (settings.hasNotes && settings.hasPersons) return annotation;
  const { note, noteDocument, person } = annotation;
  return {
    ...annotation,
    note: settings.hasNotes ? note : "",
    noteDocument: settings.hasNotes ? noteDocument : null,
    person: settings.hasPersons ? person : "",
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
