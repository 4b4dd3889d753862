import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bench, scratchFolder } from "../scratch.ts";

const text = "One two three four five six seven eight nine ten.";

test("co-occurrence, matrix and coverage equal what counting highlights one by one gives", async () => {
  const mark = fc.record({
    article: fc.nat(1),
    start: fc.nat(20),
    // One character alone may be a space, which is no highlight.
    size: fc.integer({ min: 2, max: 12 }),
    tags: fc.uniqueArray(fc.constantFrom("a", "a/b", "c", "c/d", "e"), { minLength: 1, maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(mark, { maxLength: 12 }), fc.boolean(), async (marks, withChildren) => {
      const project = await bench({ "x.txt": text, "y.txt": `${text} More.` });
      const articles = await project.ask("article.list", {});
      for (const { article, start, size, tags } of marks) {
        await project.ask("annotation.create", {
          ...{ articleId: articles[article]!.id, start, end: start + size, tags },
        });
      }
      const tags = await project.ask("tag.list", {});
      const annotations = await project.ask("annotation.list", {});
      const asked = { tagIds: tags.map(({ id }) => id), withChildren };
      const carries = (path: string) =>
        annotations.filter((each) =>
          each.tags.some((own) => own === path || (withChildren && own.startsWith(`${path}/`))),
        );

      const { pairs, tags: totals } = await project.ask("analysis.cooccurrence", asked);
      for (const { path, count } of totals) expect(count).toBe(carries(path).length);
      const pathOf = new Map(tags.map(({ id, path }) => [id, path]));
      for (const { a, b, count, c } of pairs) {
        const [one, two] = [carries(pathOf.get(a)!), carries(pathOf.get(b)!)];
        const both = one.filter((each) => two.includes(each)).length;
        expect(count).toBe(both);
        expect(c).toBeCloseTo(both / (one.length + two.length - both), 10);
      }
      const { cells, further } = await project.ask("analysis.matrix", asked);
      expect(further).toBe(0);
      for (const { tagId, articleId, count } of cells) {
        expect(count).toBe(carries(pathOf.get(tagId)!).filter((each) => each.articleId === articleId).length);
      }
      expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(
        tags.reduce((sum, { path }) => sum + carries(path).length, 0),
      );
      const { tags: covered } = await project.ask("analysis.coverage", asked);
      for (const { path, covered: length } of covered) {
        const places = new Set<string>();
        for (const { articleId, start, end } of carries(path)) {
          for (let at = start; at < end; at++) places.add(`${articleId} ${at}`);
        }
        expect(length).toBe(places.size);
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);

test("a timeline counts by the article's date, and says how many have none", async () => {
  const project = await bench({ "x.txt": text, "y.txt": `${text} More.` });
  const [x, y] = await project.ask("article.list", {});
  await project.ask("article.edit", { articleId: x!.id, facts: { date: "2025-03-05" } });
  for (const articleId of [x!.id, x!.id, y!.id]) {
    await project.ask("annotation.create", { articleId, start: 0, end: 3, tags: ["a"] });
  }
  const [tag] = await project.ask("tag.list", {});
  const asked = { tagIds: [tag!.id, "gone"], withChildren: true };
  expect(await project.ask("analysis.timeline", asked)).toMatchObject({
    ...{ unit: "day", moments: ["2025-03-05"], undated: 1 },
    cells: [{ tagId: tag!.id, moment: "2025-03-05", count: 2 }],
  });
  const path = join(scratchFolder(), "t.csv");
  await project.ask("analysis.write", { ...asked, kind: "timeline", path });
  expect(readFileSync(path, "utf8")).toBe('\ufeff"tag","date","highlights"\r\n"a","2025-03-05",2\r\n');
  for (const kind of ["cooccurrence", "matrix", "coverage"] as const) {
    await project.ask("analysis.write", { ...asked, kind, path });
    expect(readFileSync(path, "utf8").split("\r\n")[0]).toContain("tag");
  }
});

test("without tags every analysis is empty", async () => {
  const project = await bench("empty");
  const asked = { tagIds: [], withChildren: false };
  expect(await project.ask("analysis.cooccurrence", asked)).toEqual({ tags: [], pairs: [] });
  expect(await project.ask("analysis.matrix", asked)).toMatchObject({ articles: [], cells: [] });
  expect(await project.ask("analysis.coverage", asked)).toEqual({ textLength: 0, tags: [] });
  expect(await project.ask("analysis.timeline", asked)).toMatchObject({ moments: [], cells: [] });
});
