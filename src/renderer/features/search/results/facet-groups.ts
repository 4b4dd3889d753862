import type { SearchFacets } from "../../../../contract/records.ts";
import type { LineRoleCounts } from "../../../../contract/search-records.ts";
import { once } from "../../../../core/once.ts";
import { quotedIfNeeded } from "../../../../core/query/print.ts";
import { enArticles } from "../../../wording/en-articles.ts";
import { enSearch } from "../../../wording/en-search.ts";

/** What many hits have in common: choosing it narrows the search by `filter`. */
export interface Facet {
  /** A search of its own, such as `source:axios`. */
  readonly filter: string;
  readonly label: string;
  readonly count: number;
}

export interface FacetGroup {
  readonly id: FacetId;
  readonly title: string;
  readonly facets: readonly Facet[];
  /** Which hits were counted, when not all were. */
  readonly notice: string | null;
}

export type FacetId = keyof SearchFacets | "lines";

const months = once(
  () => new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }),
);

/**
 * Facets by what they are about, those without any left out. `labelOf` names an article by its id;
 * `lines` is null until it is known.
 */
export function facetGroups(
  facets: SearchFacets,
  lines: LineRoleCounts | null,
  labelOf: (articleId: string) => string,
): FacetGroup[] {
  const { highlights, texts } = facets.kinds;
  const groups: Record<FacetId, Facet[]> = {
    kinds: [
      { filter: "in:quote|note", label: enSearch.kinds.highlights, count: highlights },
      { filter: "in:article", label: enSearch.kinds.texts, count: texts },
    ].filter(({ count }) => count > 0),
    tags: facets.tags.map(({ path, count }) => facet("tag", path, path, count)),
    sources: facets.sources.map(({ source, count }) => facet("source", source, source, count)),
    authors: facets.authors.map(({ author, count }) => facet("author", author, author, count)),
    months: facets.months.map(({ month, count }) => {
      return { filter: `date:${month}`, label: months().format(new Date(`${month}-01T00:00:00Z`)), count };
    }),
    persons: facets.persons.map(({ person, count }) => facet("by", person, person, count)),
    articles: facets.articles.map(({ articleId, name, count }) =>
      facet("article", name, labelOf(articleId), count),
    ),
    // Last, because they come later than the others and must not push them down.
    lines: (lines?.roles ?? []).map(({ role, count }) => {
      return { filter: `role:${role}`, label: enArticles.roles.names[role], count };
    }),
  };
  return (Object.keys(groups) as FacetId[])
    .map((id) => ({
      ...{ id, title: enSearch.facetTitles[id], facets: groups[id] },
      notice: id === "lines" ? (lines?.notice ?? null) : null,
    }))
    .filter((group) => group.facets.length > 0);
}

function facet(filter: string, value: string, label: string, count: number): Facet {
  return { filter: `${filter}:${quotedIfNeeded(value)}`, label, count };
}
