import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bench, bench } from "../scratch.ts";

const authority = "does have the authority to talk to anyone";

async function visible(project: Bench): Promise<unknown> {
  return {
    articles: await project.ask("article.list", {}),
    annotations: await project.ask("annotation.list", {}),
    reviews: await project.ask("review.list", {}),
  };
}

test("a correction is a new version; highlights follow their words, the old version keeps its own", async () => {
  const project = await bench();
  const stored = await project.ask("annotation.quote", { article: "000", quote: authority, tags: ["t"] });
  const before = await project.ask("article.get", { article: "000" });
  const text = before.text.replace(" date 2025-03-05 ", "");
  const after = await project.ask("article.correct", { articleId: before.id, text });
  expect(after.versions).toBe(2);
  const [moved] = await project.ask("annotation.list", { articleId: before.id });
  expect(moved).toMatchObject({ id: stored.id, quote: authority, start: stored.start - 17, tags: ["t"] });
  const old = await project.ask("article.atVersion", { articleId: before.id, ordinal: 1 });
  expect(old.text).toBe(before.text);
  expect(old.annotations[0]).toMatchObject({ start: stored.start, quote: authority });
  expect((await project.ask("search.run", { query: "tag:t" })).total).toBe(1);
  expect(await project.ask("project.verify", {})).toMatchObject({ ok: true });
});

test("a highlight whose words were rewritten waits for review, and can be accepted, moved or dropped", async () => {
  for (const decide of ["accept", "move", "drop"] as const) {
    const project = await bench({
      "a.txt":
        "One two three four five six seven eight nine ten.\nThe minister said that no deal was near on Monday.\nEleven twelve.",
    });
    const [article] = await project.ask("article.list", {});
    const stored = await project.ask("annotation.quote", {
      article: "a.txt",
      quote: "no deal was near on Monday",
      tags: ["t"],
    });
    const { text } = await project.ask("article.get", { article: "a.txt" });
    await project.ask("article.correct", {
      articleId: article!.id,
      text: text.replace("no deal was near", "no new deal had been near"),
    });
    const waiting = await visible(project);
    const [item] = await project.ask("review.list", {});
    expect(item).toMatchObject({ annotationId: stored.id, quote: "no deal was near on Monday", tags: ["t"] });
    expect(await project.ask("annotation.list", {})).toEqual([]);
    expect((await project.ask("article.list", {}))[0]!.reviewCount).toBe(1);
    expect((await project.ask("search.run", { query: "tag:t" })).total).toBe(0);
    if (decide === "accept") {
      const placed = await project.ask("review.accept", { annotationId: stored.id });
      expect(placed.quote).toBe(item!.proposal!.quote);
    } else if (decide === "move") {
      expect(
        (await project.refusal("review.move", { annotationId: stored.id, start: 0, end: 9999 })).fail,
      ).toBe("range-outside-text");
      expect((await project.ask("review.move", { annotationId: stored.id, start: 0, end: 3 })).quote).toBe(
        "One",
      );
    } else await project.ask("review.drop", { annotationId: stored.id });
    expect(await project.ask("review.list", {})).toEqual([]);
    expect((await project.ask("annotation.list", {})).length).toBe(decide === "drop" ? 0 : 1);
    await project.ask("log.undo", {});
    expect(await visible(project)).toEqual(waiting);
    expect(await project.ask("project.verify", {})).toMatchObject({ ok: true, problems: [] });
  }
});

test("undoing a correction brings the first text back as the newest", async () => {
  const project = await bench();
  await project.ask("annotation.quote", { article: "003", quote: authority });
  const before = await visible(project);
  const { id, text } = await project.ask("article.get", { article: "003" });
  await project.ask("article.correct", { articleId: id, text: text.slice(200) });
  await project.ask("log.undo", {});
  expect(await visible(project)).toEqual(before);
  expect((await project.ask("article.get", { article: "003" })).text).toBe(text);
});

test.each([
  ["no text", () => "", "text-empty"],
  ["the same text", (text: string) => text, "text-unchanged"],
  ["the same text with other newlines", (text: string) => text.replaceAll("\n", "\r\n"), "text-unchanged"],
])("a correction to %s is refused", async (_, change, fail) => {
  const project = await bench();
  const { id, text } = await project.ask("article.get", { article: "004" });
  expect((await project.refusal("article.correct", { articleId: id, text: change(text) })).fail).toBe(fail);
});

test("after any edits every annotation either quotes its new place to the letter or waits for review", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(400), fc.nat(30), fc.constantFrom("", "x", " новое слово ", "😀", "\n")), {
        maxLength: 6,
      }),
      async (edits) => {
        const base = "Ein Satz über Köln. Another sentence 😀 follows here. שלום עולם ends it.\n".repeat(5);
        const project = await bench({ "a.txt": base });
        const [article] = await project.ask("article.list", {});
        for (let start = 0; start + 12 < base.length; start += 37) {
          await project
            .ask("annotation.create", { articleId: article!.id, start, end: start + 12 })
            .catch(() => null);
        }
        const all = (await project.ask("annotation.list", {})).length;
        let { text } = await project.ask("article.get", { article: "a.txt" });
        for (const [at, length, added] of edits) text = text.slice(0, at) + added + text.slice(at + length);
        await project.ask("article.correct", { articleId: article!.id, text }).catch(() => null);
        const placed = await project.ask("annotation.list", {});
        const now = (await project.ask("article.get", { article: "a.txt" })).text;
        for (const each of placed) expect(now.slice(each.start, each.end)).toBe(each.quote);
        expect(placed.length + (await project.ask("review.list", {})).length).toBe(all);
        expect(await project.ask("project.verify", {})).toMatchObject({ ok: true });
      },
    ),
    { numRuns: 12 },
  );
});

test("facts are set, confirmed, emptied and undone; a wrong date or address is refused", async () => {
  const project = await bench();
  const [article] = await project.ask("article.list", {});
  const edit = (facts: Record<string, string | null>) => ({ articleId: article!.id, facts });
  expect(article!.proposed).toContain("date");
  const edited = await project.ask("article.edit", edit({ source: "  The Hill ", date: "2025-03-05" }));
  expect(edited).toMatchObject({ source: "The Hill", date: "2025-03-05" });
  expect(edited.proposed).not.toContain("date");
  expect((await project.refusal("article.edit", edit({ date: "2025-02-30" }))).fail).toBe("date-malformed");
  expect((await project.refusal("article.edit", edit({ url: "javascript:alert(1)" }))).fail).toBe(
    "url-malformed",
  );
  expect((await project.refusal("article.edit", edit({ title: "  " }))).fail).toBe("title-empty");
  expect((await project.ask("article.edit", edit({ title: "Mine" }))).label).toBe("Mine");
  expect((await project.ask("article.edit", edit({ title: null }))).label).toBe(article!.label);
  for (let i = 0; i < 3; i++) await project.ask("log.undo", {});
  expect((await project.ask("article.list", {}))[0]).toEqual(article);
});

test("a role that a person gave a line stays with it in the next version", async () => {
  const project = await bench();
  const { id, text } = await project.ask("article.get", { article: "001" });
  const changed = await project.ask("article.setRole", { articleId: id, line: 2, role: "quote" });
  expect(changed.lines[2]!.role).toBe("quote");
  expect((await project.refusal("article.setRole", { articleId: id, line: 99, role: "quote" })).fail).toBe(
    "line-missing",
  );
  const next = await project.ask("article.correct", { articleId: id, text: text.replace("Rabat – ", "") });
  const quoted = next.lines.find((line) => line.role === "quote")!;
  expect(next.text.slice(quoted.start, quoted.end)).toContain(
    "White House press secretary Karoline Leavitt confirmed",
  );
});

test("a pasted text is an article, once", async () => {
  const project = await bench("empty");
  const pasted = await project.ask("article.paste", {
    text: "A headline\r\n\r\nA paragraph of the text.\u0000",
  });
  expect((await project.ask("article.get", { article: pasted.id })).text).toBe(
    "A headline\n\nA paragraph of the text.\uFFFD",
  );
  expect(
    (await project.refusal("article.paste", { text: "A headline\n\nA paragraph of the text.\u0000" })).fail,
  ).toBe("text-known");
  expect((await project.refusal("article.paste", { text: " \n " })).fail).toBe("text-empty");
});

test("the difference of two versions, joined, gives both texts", async () => {
  const project = await bench();
  const { id, text } = await project.ask("article.get", { article: "004" });
  const next = text.replace("presently", "now").replace("Leave a Reply", "");
  await project.ask("article.correct", { articleId: id, text: next });
  const hunks = await project.ask("article.difference", { articleId: id, from: 1, to: 2 });
  const join = (without: string) =>
    hunks
      .filter((hunk) => hunk.kind !== without)
      .map((hunk) => hunk.text)
      .join("");
  expect(join("inserted")).toBe(text);
  expect(join("deleted")).toBe(next);
  expect((await project.refusal("article.difference", { articleId: id, from: 1, to: 3 })).fail).toBe(
    "version-missing",
  );
});
