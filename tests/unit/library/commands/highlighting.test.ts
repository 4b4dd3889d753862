import fc from "fast-check";
import { expect, test } from "vitest";
import { bench, seedFiles } from "../scratch.ts";

const authority = "does have the authority to talk to anyone";

test("the five seeds, tagged alike, are found again by the tag, in five articles", async () => {
  const project = await bench();
  for (const article of await project.ask("article.list", {})) {
    await project.ask("annotation.quote", {
      article: article.id,
      quote: authority,
      tags: ["Leavitt/authority"],
    });
  }
  const found = await project.ask("search.run", { query: "tag:Leavitt/authority" });
  expect(found.total).toBe(5);
  expect(new Set(found.hits.map((hit) => hit.articleId)).size).toBe(5);
});

test("a highlight is answered as stored: its quotation is the text between its ends", async () => {
  const project = await bench();
  const stored = await project.ask("annotation.quote", {
    article: "002",
    quote: authority,
    tags: ["b", "a"],
    note: "n",
  });
  const { text } = await project.ask("article.get", { article: "002" });
  expect(stored).toMatchObject({
    quote: authority,
    tags: ["a", "b"],
    note: "n",
    person: "Ada",
    start: 1956,
    end: 1997,
  });
  expect(text.slice(stored.start, stored.end)).toBe(authority);
  expect(stored.prefix).toBe(text.slice(stored.start - 32, stored.start));
  expect(stored.suffix).toBe(text.slice(stored.end, stored.end + 32));
});

test("any range that is accepted gives back its own slice, also after the project is opened again", async () => {
  const text = "a 😀👩‍👩‍👧 e\u0301\u0323 שלום — 漢字 𝒳 \u202Ebidi\u202C end. ".repeat(3);
  const project = await bench({ "hostile.txt": text });
  const [article] = await project.ask("article.list", {});
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length), fc.nat(text.length), async (start, end) => {
      const reply = await project
        .ask("annotation.create", { articleId: article!.id, start, end })
        .catch(() => null);
      if (reply !== null) expect(reply.quote).toBe(text.slice(start, end));
    }),
    { numRuns: 150 },
  );
  await project.reopen();
  const kept = await project.ask("annotation.list", {});
  expect(kept.length).toBeGreaterThan(0);
  for (const each of kept) expect(each.quote).toBe(text.slice(each.start, each.end));
  expect(await project.ask("project.verify", {})).toMatchObject({ ok: true, problems: [] });
});

test.each([
  ["a quotation that is not there", { quote: "no such words" }, "quote-missing"],
  ["straight quotation marks for curly ones", { quote: "Trump's envoy" }, "quote-missing"],
  ["a quotation that stands three times", { quote: "more than welcome" }, "quote-ambiguous"],
  ["the fourth of three", { quote: "more than welcome", nth: 4 }, "quote-ambiguous"],
  ["an empty quotation", { quote: "" }, "range-empty"],
  ["a quotation of one space", { quote: " ", nth: 1 }, "range-empty"],
  ["a tag without a name", { quote: authority, tags: ["  "] }, "tag-name-empty"],
  ["a tag with a gap in its path", { quote: authority, tags: ["a//b"] }, "tag-name-empty"],
  ["a tag with an endless name", { quote: authority, tags: ["x".repeat(121)] }, "tag-name-too-long"],
])("%s is refused, and nothing is stored", async (_, question, fail) => {
  const project = await bench();
  const before = await project.ask("log.list", {});
  const refusal = await project.refusal("annotation.quote", { article: "002", ...question });
  expect(refusal.fail).toBe(fail);
  expect(refusal.message).toMatch(/^[A-ZThe“].*[.]$/s);
  expect(await project.ask("annotation.list", {})).toEqual([]);
  expect(await project.ask("tag.list", {})).toEqual([]);
  expect(await project.ask("log.list", {})).toEqual(before);
});

test("the second of two equal quotations is the one meant by nth 2", async () => {
  const project = await bench();
  const stored = await project.ask("annotation.quote", {
    article: "002",
    quote: "more than welcome",
    nth: 2,
  });
  expect([stored.start, stored.end]).toEqual([3261, 3278]);
});

test.each([
  ["before the text", { start: -1, end: 5 }, "range-outside-text"],
  ["beyond the text", { start: 0, end: 100 }, "range-outside-text"],
  ["backwards", { start: 5, end: 2 }, "range-empty"],
  ["with no width", { start: 2, end: 2 }, "range-empty"],
  ["over white space alone", { start: 5, end: 6 }, "range-empty"],
  ["from the middle of an emoji", { start: 1, end: 9 }, "range-splits-character"],
  ["into the middle of an emoji", { start: 0, end: 3 }, "range-splits-character"],
])("a range %s is refused", async (_, range, fail) => {
  const project = await bench({ "emoji.txt": "🙂🙂x claim" });
  const [article] = await project.ask("article.list", {});
  expect((await project.refusal("annotation.create", { articleId: article!.id, ...range })).fail).toBe(fail);
});

test("an article may be named by a unique part of its file name, and not by one that two share", async () => {
  const project = await bench();
  expect((await project.ask("article.get", { article: "878b" })).name).toBe("001_878b411d68440513.txt");
  expect((await project.refusal("article.get", { article: ".txt" })).fail).toBe("article-ambiguous");
  expect((await project.refusal("article.get", { article: "zzz" })).fail).toBe("article-missing");
});

test("tagging twice with one tag, however spelled, leaves one tag and one step", async () => {
  const project = await bench();
  const stored = await project.ask("annotation.quote", { article: "002", quote: authority, tags: ["Quote"] });
  const steps = (await project.ask("log.list", {})).length;
  const again = await project.ask("annotation.tag", { annotationId: stored.id, tag: " quote " });
  expect(again.tags).toEqual(["Quote"]);
  expect((await project.ask("log.list", {})).length).toBe(steps);
});

test("counts of the codebook: own counts the tag itself, total counts each highlight once", async () => {
  const project = await bench();
  await project.ask("annotation.quote", {
    article: "000",
    quote: authority,
    tags: ["quote", "quote/Leavitt"],
  });
  await project.ask("annotation.quote", { article: "001", quote: authority, tags: ["quote/Leavitt"] });
  const tags = await project.ask("tag.list", {});
  expect(tags.map(({ path, own, total }) => [path, own, total])).toEqual([
    ["quote", 1, 2],
    ["quote/Leavitt", 2, 2],
  ]);
});

test("a tag cannot take its sibling's name, an empty one or one with a slash; it can take its own in capitals", async () => {
  const project = await bench();
  await project.ask("annotation.quote", { article: "000", quote: authority, tags: ["one", "two"] });
  const [one] = await project.ask("tag.list", {});
  const rename = (name: string) => project.refusal("tag.rename", { tagId: one!.id, name });
  expect((await rename("TWO")).fail).toBe("tag-name-taken");
  expect((await rename(" \u200B ")).fail).toBe("tag-name-empty");
  expect((await rename("a/b")).fail).toBe("tag-name-slash");
  expect((await project.ask("tag.rename", { tagId: one!.id, name: "ONE" })).path).toBe("ONE");
});

test("importing the seeds again leaves them unchanged and adds no step", async () => {
  const project = await bench();
  const again = await project.ask("article.import", { paths: seedFiles });
  expect(again).toMatchObject({ imported: 0, unchanged: 5, refused: 0 });
  expect((await project.ask("article.list", {})).length).toBe(5);
  expect((await project.ask("project.get", {})).undo).toBeNull();
});
