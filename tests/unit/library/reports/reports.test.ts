import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReportDocument } from "../../../../src/core/report/composed/document.ts";
import { anyReport } from "../../core/report/composed/random-report.ts";
import { bench } from "../scratch.ts";

const text = (words: string): ReportDocument => ({
  version: 1,
  blocks: [{ kind: "paragraph", runs: [{ text: words }] }],
});

async function annotated() {
  const made = await bench({ "a.txt": "One two three four.\n\nFive six seven." });
  const articleId = (await made.ask("article.list", {}))[0]!.id;
  const first = await made.ask("annotation.create", { articleId, start: 4, end: 13, tags: ["quote/direct"] });
  const second = await made.ask("annotation.create", { articleId, start: 21, end: 29, note: "why?" });
  return { made, articleId, first, second };
}

test("a report is begun, named, written, copied and removed; each is one step of undo and survives a restart", async () => {
  const made = await bench("empty");
  const { id } = await made.ask("report.create", {});
  expect((await made.ask("report.create", {})).name).toBe("New report 2");
  await made.ask("report.rename", { reportId: id, name: "  For the\n minister " });
  await made.ask("report.edit", { reportId: id, document: text("Four words stand here.") });
  await made.reopen();
  expect(await made.ask("report.get", { reportId: id })).toMatchObject({
    ...{ name: "For the minister", words: 4, evidence: 0, person: "Ada" },
    document: text("Four words stand here."),
  });
  const copy = await made.ask("report.duplicate", { reportId: id });
  expect(copy).toMatchObject({ name: "For the minister copy", document: text("Four words stand here.") });
  await made.ask("report.remove", { reportId: id });
  expect((await made.ask("report.list", {})).map(({ name }) => name)).toEqual([
    "For the minister copy",
    "New report 2",
  ]);
  await made.ask("log.undo", {});
  await made.ask("log.undo", {});
  expect((await made.ask("log.undo", {})).label).toBe("writing in report “For the minister”");
  expect((await made.ask("report.get", { reportId: id })).document.blocks).toEqual([]);
  await made.ask("log.redo", {});
  expect((await made.ask("report.get", { reportId: id })).words).toBe(4);
});

test("the same words stored again are no step of undo", async () => {
  const made = await bench("empty");
  const { id } = await made.ask("report.create", {});
  await made.ask("report.edit", { reportId: id, document: text("x") });
  const spaced = {
    version: 1 as const,
    blocks: [...text("x").blocks, { kind: "paragraph" as const, runs: [] }],
  };
  await made.ask("report.edit", { reportId: id, document: spaced });
  expect(await made.ask("log.list", {})).toHaveLength(2);
});

test("a name that is empty, too long or taken is refused, and so is a report that nobody could read", async () => {
  const made = await bench("empty");
  const { id } = await made.ask("report.create", { name: "Über" });
  const refusal = async (name: string) => (await made.refusal("report.create", { name })).fail;
  expect(await refusal(" \n")).toBe("report-name-empty");
  expect(await refusal("x".repeat(201))).toBe("report-name-too-long");
  expect(await refusal("über")).toBe("report-name-taken");
  const long = await made.refusal("report.edit", { reportId: id, document: text("x".repeat(2_000_000)) });
  expect(long.fail).toBe("report-too-long");
  expect((await made.refusal("report.edit", { reportId: "no", document: text("x") })).fail).toBe(
    "report-missing",
  );
});

test("evidence is put in as it is, and what changes of the highlight, or its end, shows in the live answer", async () => {
  const { made, first, second } = await annotated();
  const { id } = await made.ask("report.create", {});
  const { document } = await made.ask("report.addEvidence", {
    reportId: id,
    annotationIds: [second.id, first.id],
  });
  expect(document.blocks).toMatchObject([
    { kind: "evidence", annotationId: second.id, remembered: { quote: "Five six", tags: [], note: "why?" } },
    { remembered: { quote: "two three", tags: ["quote/direct"], citation: "One two three four." } },
  ]);
  await made.ask("annotation.move", { annotationId: first.id, start: 4, end: 18 });
  await made.ask("annotation.remove", { annotationId: second.id });
  const live = await made.ask("report.live", { annotationIds: [first.id, second.id], sections: [] });
  expect(live.evidence).toMatchObject([
    { state: "here", highlight: { quote: "two three four", paragraph: 1 } },
    { state: "gone", annotationId: second.id },
  ]);
  await made.ask("log.undo", {});
  const again = await made.ask("report.live", { annotationIds: [second.id], sections: [] });
  expect(again.evidence).toMatchObject([{ state: "here", highlight: { quote: "Five six", paragraph: 2 } }]);
  const gone = await made.refusal("report.addEvidence", { reportId: id, annotationIds: ["no"] });
  expect(gone.fail).toBe("annotation-missing");
});

test("evidence whose text has a newer version in which it has no sure place waits, and is not taken for deleted", async () => {
  const { made, articleId, first } = await annotated();
  await made.ask("article.correct", { articleId, text: "Quite other words.\n\nFive six seven." });
  const live = await made.ask("report.live", { annotationIds: [first.id], sections: [] });
  expect(live.evidence).toEqual([{ state: "unplaced", annotationId: first.id, articleId }]);
});

test("a section holds what its tag or saved search finds now; one that is gone says so", async () => {
  const { made, articleId, first } = await annotated();
  const tag = (await made.ask("tag.list", {})).find(({ name }) => name === "quote")!;
  const saved = await made.ask("search.save", { path: "f/Notes", query: "has:note" });
  const byTag = (withBelow: boolean) => ({ kind: "tag" as const, tagId: tag.id, path: "quote", withBelow });
  const bySearch = { kind: "search" as const, searchId: saved.id, name: "Notes", query: "has:note" };
  const sections = [byTag(true), byTag(false), bySearch];
  const ask = async () => (await made.ask("report.live", { annotationIds: [], sections })).sections;
  expect(await ask()).toMatchObject([
    { title: "quote", total: 1, highlights: [{ annotation: { id: first.id } }] },
    { total: 0 },
    { title: "Notes", isGone: false, total: 1, highlights: [{ quote: "Five six" }] },
  ]);
  await made.ask("annotation.create", { articleId, start: 0, end: 3, note: "n", tags: ["quote"] });
  expect((await ask()).map(({ total }) => total)).toEqual([2, 1, 2]);
  await made.ask("search.remove", { searchIds: [saved.id] });
  await made.ask("tag.remove", { tagId: tag.id, children: "remove" });
  expect(await ask()).toMatchObject([
    { title: "quote", isGone: true, total: 0 },
    { isGone: true },
    { title: "Notes", isGone: true, total: 2 },
  ]);
  const wrong = { ...bySearch, searchId: "gone", query: "tag:(" };
  const broken = await made.ask("report.live", { annotationIds: [], sections: [wrong] });
  expect(broken.sections[0]!.problem).not.toBeNull();
});

test("undoing all that was written comes back to the first report", async () => {
  const made = await bench("empty");
  await fc.assert(
    fc.asyncProperty(fc.array(anyReport(), { minLength: 1, maxLength: 6 }), async (documents) => {
      const { id } = await made.ask("report.create", {});
      const empty = JSON.stringify(await made.ask("report.get", { reportId: id }));
      const steps = (await made.ask("log.list", {})).length;
      for (const document of documents) await made.ask("report.edit", { reportId: id, document });
      const last = JSON.stringify((await made.ask("report.get", { reportId: id })).document);
      const written = (await made.ask("log.list", {})).length - steps;
      for (let left = written; left > 0; left -= 1) await made.ask("log.undo", {});
      expect(JSON.stringify(await made.ask("report.get", { reportId: id }))).toBe(empty);
      for (let left = written; left > 0; left -= 1) await made.ask("log.redo", {});
      expect(JSON.stringify((await made.ask("report.get", { reportId: id })).document)).toBe(last);
    }),
    { numRuns: 25 },
  );
});
