import { describe, expect, test } from "vitest";
import type { SearchResult } from "../../../../src/contract/records.ts";
import { type Bench, bench } from "../scratch.ts";

/** Hits as `002 79-85 secret`: the article, where, and what stands there. */
function spelled({ hits }: SearchResult): string[] {
  return hits.map(({ articleName, start, end, snippet, snippetStart, snippetEnd }) => {
    return `${articleName.slice(0, 3)} ${start}-${end} ${snippet.slice(snippetStart, snippetEnd)}`;
  });
}

function articlesIn({ hits }: SearchResult): string[] {
  return [...new Set(hits.map(({ articleName }) => articleName.slice(0, 3)))];
}

async function searchSeeds(...queries: string[]): Promise<SearchResult[]> {
  const made = await bench("seeds");
  return Promise.all(queries.map((query) => made.ask("search.run", { query })));
}

async function highlighted(made: Bench, quote: string, tags: string[], note?: string) {
  const articles = await made.ask("article.list", {});
  for (const { id } of articles) {
    const { text } = await made.ask("article.get", { article: id });
    const start = text.indexOf(quote);
    if (start < 0) continue;
    return made.ask("annotation.create", {
      articleId: id,
      start,
      end: start + quote.length,
      tags,
      ...(note === undefined ? {} : { note }),
    });
  }
  throw new Error(`“${quote}” is in no article`);
}

describe("words in the seeds", () => {
  test("secret is a word three times and a part of words ten times", async () => {
    const [words, parts] = await searchSeeds("secret", "~secret");
    expect(spelled(words!)).toEqual(["002 79-85 secret", "002 1485-1491 secret", "003 1737-1743 secret"]);
    expect(parts!.total).toBe(10);
  });

  test("a straight apostrophe finds curly ones, in a phrase and in words", async () => {
    const [phrase, words] = await searchSeeds(`"what's in the best interest"`, "what's in the best interest");
    expect(spelled(phrase!)).toEqual([
      "000 690-717 what's in the best interest",
      "001 555-582 what’s in the best interest",
      "002 2065-2092 what’s in the best interest",
    ]);
    expect(articlesIn(words!)).toEqual(["000", "001", "002"]);
  });

  test("organisation is spelled so in 003, and otherwise in 000 twice, in 001 and in 004", async () => {
    const [one, any] = await searchSeeds("organisation", "spelling:any organisation");
    expect(spelled(one!)).toEqual(["003 2001-2013 organisation"]);
    expect(spelled(any!).map((hit) => hit.replace(/ .* /, " "))).toEqual([
      "000 organization",
      "000 organization",
      "001 organization",
      "003 organisation",
      "004 organization",
    ]);
  });

  test("junk lines are found only when they are asked for", async () => {
    const [without, alone, both] = await searchSeeds("cartels", "in:junk cartels", "in:article|junk cartels");
    expect(without!.total).toBe(0);
    expect(spelled(alone!)).toEqual(["001 1846-1853 cartels"]);
    expect(spelled(both!)).toEqual(["001 1846-1853 cartels"]);
  });

  test("words beside role: are found in lines of that role, junk too when it is named", async () => {
    const [headlines, others, junk, nowhere] = await searchSeeds(
      ...["role:headline secret", "secret -role:headline"],
      ...["role:junk cartels", "in:article role:junk cartels"],
    );
    expect(spelled(headlines!)).toEqual(["002 79-85 secret"]);
    expect(headlines!.explanation).toBe("highlights and article text with “secret”, in a headline");
    expect(spelled(others!)).toEqual(["002 1485-1491 secret", "003 1737-1743 secret"]);
    expect(spelled(junk!)).toEqual(["001 1846-1853 cartels"]);
    expect(nowhere!.total).toBe(0);
  });

  test("hits are counted by the role of their line, as narrowing to it finds them", async () => {
    const made = await bench("seeds");
    const roles = async (query: string) => {
      const { roles: counted, notice } = await made.ask("search.lineRoles", { query });
      expect(notice).toBe(null);
      return Object.fromEntries(counted.map(({ role, count }) => [role, count]));
    };
    expect(await roles("secret")).toEqual({ headline: 1, paragraph: 2 });
    expect(await roles("secret role:headline")).toEqual({ headline: 1 });
    expect(await roles("cartels")).toEqual({});
    expect(await roles("cartels in:junk")).toEqual({ junk: 1 });
    expect(await roles("article:002")).toEqual({});
    await highlighted(made, "secret direct talks", ["talks"]);
    expect(await roles("secret")).toEqual({ headline: 2, paragraph: 2 });
    expect(await roles("tag:talks")).toEqual({ headline: 1 });
  });

  test("a word that stands only in junk does not keep an article from being without it", async () => {
    const [found] = await searchSeeds("-cartels article:001");
    expect(articlesIn(found!)).toEqual(["001"]);
  });

  test("words near each other are one hit, from the first to the last", async () => {
    const [found] = await searchSeeds("near(talks secret, 1)");
    expect(spelled(found!)).toEqual([
      "002 79-98 secret direct talks",
      "002 1485-1497 secret talks",
      "003 1737-1749 secret talks",
    ]);
  });

  test("a pattern finds what it matches", async () => {
    const [found] = await searchSeeds("/secret (direct )?talks/");
    expect(found!.total).toBe(3);
  });
});

describe("filters on the seeds", () => {
  test("an article that is found without words is one hit, at its first line", async () => {
    const [found, undated] = await searchSeeds("date:2025-03", "-date:2025-03");
    expect(spelled(found!)).toEqual(["000 0-17  date 2025-03-05 "]);
    expect(articlesIn(undated!)).toEqual(["001", "002", "003", "004"]);
  });

  test("a highlight answers by its own words, note, tags and person, and by its article’s name", async () => {
    const made = await bench("seeds");
    await highlighted(made, "secret direct talks", ["talks/direct"], "Who says so?");
    await highlighted(made, "the authority to talk to anyone", ["Leavitt"]);
    const total = async (query: string) => (await made.ask("search.run", { query })).total;
    expect(await total("in:quote ~thorit")).toBe(1);
    expect(await total("in:quote talks")).toBe(1);
    expect(await total("in:note who*")).toBe(1);
    expect(await total("has:note")).toBe(1);
    expect(await total("-has:note by:ada")).toBe(1);
    expect(await total("by:AD")).toBe(2);
    expect(await total("by:bob")).toBe(0);
    expect(await total("tag:talks/* article:002")).toBe(1);
    expect(await total("has:tag in:quote /a.thority/")).toBe(1);
    expect(await total("annotated:yes")).toBe(2);
    expect(await total("annotated:no secret")).toBe(1);
  });

  test("all hits are counted by article, source and tag, also those beyond the limit", async () => {
    const made = await bench("seeds");
    await highlighted(made, "secret direct talks", ["talks", "secret"]);
    await highlighted(made, "secret talks", ["talks"]);
    const { total, hits, facets } = await made.ask("search.run", { query: "secret", limit: 1 });
    expect(total).toBe(5);
    expect(hits).toHaveLength(1);
    expect(facets.articles.map(({ name, count }) => [name.slice(0, 3), count])).toEqual([
      ["002", 4],
      ["003", 1],
    ]);
    expect(facets.tags.map(({ path, count }) => [path, count])).toEqual([
      ["talks", 2],
      ["secret", 1],
    ]);
  });
});
