import { describe, expect, test } from "vitest";
import type { SearchFacets } from "../../../../../src/contract/records.ts";
import { wantedIn } from "../../../../../src/core/query/match/holds.ts";
import { Work } from "../../../../../src/core/query/match/work.ts";
import { parseQuery } from "../../../../../src/core/query/parse.ts";
import type { Query } from "../../../../../src/core/query/query.ts";
import { annotationsNumbered } from "../../../../../src/library/db/annotations.ts";
import type { ReadDb } from "../../../../../src/library/db/connection.ts";
import { newestWhere } from "../../../../../src/library/db/search.ts";
import { articleNames, textNumbered } from "../../../../../src/library/db/search-articles.ts";
import { knownIn } from "../../../../../src/library/search/conditions/known.ts";
import { findArticles } from "../../../../../src/library/search/finding/articles.ts";
import { findHighlights } from "../../../../../src/library/search/finding/highlights.ts";
import { occurrencesByArticle } from "../../../../../src/library/search/finding/occurrences.ts";
import { naiveAnswer } from "./naive.ts";
import { naiveFacets, naiveLineRoles } from "./naive-facets.ts";
import { numbersFrom, randomProject } from "./random-project.ts";

const everywhere = ["war", "peace", "talk*", "WAR*", "colour", "elan", '"war peace"', '"talks x"*', "x"];
const beyondIndex = ["~al", "~WAR", '~"r p"', "/[wt]a[rl]/", "/^only\\d/", "/É|x\\./i", "/talks? \\w+/"];
const near = ["near(war peace, 1)", "near(talk* x, 0)", 'near(colour "war x" peace, 3)', "near(war elan)"];
const ofArticles = [
  ...["source:axios", "source:times", "author:lee", "article:n1", "article:war"],
  ...["date:2025", "date:2025-03-05", "date<2025", "date>=2025-03-06", "date:2024-12..2025-03-05"],
];
const ofLines = [
  "role:junk",
  "role:paragraph",
  "role:junk|caption",
  "role:headline",
  "role:headline|caption",
];
const ofHighlights = [
  ...[
    "tag:quote",
    "tag:quote/*",
    "tag:denied",
    "tag:*",
    'tag:"a b"',
    "tag:none",
    "has:note",
    "has:tag",
    "has:claim",
    "has:importance",
    ...["importance>=2", "importance:1", "importance<3", "importance:0", "importance>1", "importance<=3"],
  ],
  ...["by:am", "by:ada", "by:nobody"],
];
const flavours = [
  { filters: [...ofArticles, ...ofLines], places: ["in:quote|article", "in:note|article|junk"] },
  { filters: [...ofArticles, ...ofLines, ...ofHighlights], places: ["in:quote", "in:note", "in:quote|note"] },
  {
    filters: [...ofArticles, ...ofLines, "annotated:yes", "annotated:no"],
    places: ["in:article", "in:junk", "in:article|junk"],
  },
];

/** A search of some words, filters, operators and brackets. */
function randomSearch(below: (most: number) => number): string {
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const { filters, places } = one(flavours);
  const leaf = () => one(one([everywhere, everywhere, beyondIndex, near, filters, filters]));
  const group = (depth: number): string => {
    const parts = Array.from({ length: 1 + below(3) }, () => {
      const inside = depth > 0 && below(3) === 0 ? `(${group(depth - 1)})` : leaf();
      return below(4) === 0 ? `-${inside}` : inside;
    });
    const where = below(5) === 0 ? `${one(places)} ` : "";
    return where + parts.join(one([" ", " ", " OR "]));
  };
  return `${below(6) === 0 ? "spelling:any " : ""}${group(2)}`;
}

/** Highlights as their ids, places in articles as `id:start-end`, whole articles as `id:whole`. */
function found(db: ReadDb, query: Query): string[] {
  const known = knownIn(db);
  const work = new Work(Number.POSITIVE_INFINITY);
  const { condition } = findHighlights(db, query, known, work);
  const numbers = newestWhere(db, "annotation", condition, { most: 1000 });
  const highlights = annotationsNumbered(db, numbers).map(({ id }) => id);
  const inArticles = findArticles(db, query, known, { work, placing: work, most: 1000 }).found;
  const inIndex = (...found: number[]) => {
    return query.kind === "nothing" ? null : occurrencesByArticle(db, wantedIn(query), { found });
  };
  const inAll = inIndex(...inArticles.map(({ number }) => number));
  const [first] = inArticles;
  const alone = first && inIndex(first.number);
  // One article alone is counted as it is among the others.
  if (alone) expect(alone.get(first.number)).toBe(inAll?.get(first.number));
  const articles = inArticles.flatMap(({ number, count, places }) => {
    const { id } = articleNames(db, [number]).get(number)!;
    const ranges = places(textNumbered(db, number));
    expect(count).toBe(Math.max(1, ranges.length));
    // Of more articles the index counts alone; here it must have come to the same.
    if (inAll !== null) expect(inAll.get(number) ?? 0).toBe(ranges.length);
    return ranges.length === 0 ? [`${id}:whole`] : ranges.map(({ start, end }) => `${id}:${start}-${end}`);
  });
  return [...highlights, ...articles].sort();
}

/** As `source Axios: 3`, sorted; what is listed in order, each once, is tested elsewhere. */
function countsIn({ sources, authors, months, tags, persons, kinds }: SearchFacets): string[] {
  return [
    ...sources.map(({ source, count }) => `source ${source}: ${count}`),
    ...authors.map(({ author, count }) => `author ${author}: ${count}`),
    ...months.map(({ month, count }) => `month ${month}: ${count}`),
    ...tags.map(({ path, count }) => `tag ${path}: ${count}`),
    ...persons.map(({ person, count }) => `person ${person}: ${count}`),
    ...Object.entries(kinds).map(([kind, count]) => `kind ${kind}: ${count}`),
  ].sort();
}

describe("whatever is searched for in whatever project", () => {
  test.each([1, 2, 3, 4, 5])(
    "the answer is the naive one, a thousand times (project %d)",
    async (seed) => {
      const project = await randomProject(seed);
      const below = numbersFrom(seed * 1000);
      let answered = 0;
      let fruitful = 0;
      while (answered < 1000) {
        const query = randomSearch(below);
        const parsed = parseQuery(query);
        if (!parsed.ok || parsed.query.kind === "nothing") continue;
        answered += 1;
        const answer = found(project.made.project.read, parsed.query);
        expect(answer, query).toEqual(naiveAnswer(parsed.query, project));
        if (answer.length > 0) fruitful += 1;
        if (answered % 20 > 0) continue;
        const result = await project.made.ask("search.run", { query, limit: 3 });
        const counted = result.facets.articles.reduce((sum, { count }) => sum + count, 0);
        expect([result.total, counted, result.isComplete]).toEqual([answer.length, answer.length, true]);
        expect(countsIn(result.facets), query).toEqual(naiveFacets(answer, project));
        const lines = await project.made.ask("search.lineRoles", { query });
        expect(lines.notice).toBe(null);
        expect(
          lines.roles.map(({ role, count }) => `${role}: ${count}`),
          query,
        ).toEqual(naiveLineRoles(parsed.query, answer, project));
        const whole = await project.made.ask("search.run", { query });
        expect(whole.hits).toHaveLength(answer.length);
        expect(result.hits).toEqual(whole.hits.slice(0, 3));
        const next = await project.made.ask("search.run", { query, limit: 3, offset: 3 });
        expect(next.hits).toEqual(whole.hits.slice(3, 6));
        expect((await project.made.ask("search.count", { query })).total).toBe(answer.length);
      }
      expect(fruitful).toBeGreaterThan(300);
    },
    60_000,
  );
});
