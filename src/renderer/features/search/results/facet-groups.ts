import type { SearchFacets } from "../../../../contract/records.ts";
import { once } from "../../../../core/once.ts";
import { quotedIfNeeded } from "../../../../core/query/print.ts";
import { enSearch } from "../../../wording/en-search.ts";

/** What many hits have in common: choosing it narrows the search by `filter`. */
export interface Facet {
  /** A search of its own, such as `source:axios`. */
  readonly filter: string;
  readonly label: string;
  readonly count: number;
}

export interface FacetGroup {
  readonly id: keyof SearchFacets;
  readonly title: string;
  readonly facets: readonly Facet[];
}

const months = once(
  () => new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }),
);

/** Facets by what they are about, those without any left out. `labelOf` names an article by its id. */
export function facetGroups(facets: SearchFacets, labelOf: (articleId: string) => string): FacetGroup[] {
  const { highlights, texts } = facets.kinds;
  const groups: Record<keyof SearchFacets, Facet[]> = {
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
  };
  return (Object.keys(groups) as (keyof SearchFacets)[])
    .map((id) => ({ id, title: enSearch.facetTitles[id], facets: groups[id] }))
    .filter((group) => group.facets.length > 0);
}

function facet(filter: string, value: string, label: string, count: number): Facet {
  return { filter: `${filter}:${quotedIfNeeded(value)}`, label, count };
}
