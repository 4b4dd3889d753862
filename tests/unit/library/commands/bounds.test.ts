import { expect, test } from "vitest";
import type { Annotation } from "../../../../src/contract/records.ts";
import { type Bench, bench } from "../scratch.ts";

const text = "The envoy left Doha on Monday, officials said. Talks 👩‍👩‍👧 went on.";

interface Highlighter {
  readonly project: Bench;
  /** Highlight words of the text. */
  readonly mark: (words: string, more?: { tags?: string[]; note?: string }) => Promise<Annotation>;
}

async function highlighter(): Promise<Highlighter> {
  const project = await bench({ "a.txt": text });
  const [article] = await project.ask("article.list", {});
  return {
    project,
    mark: (words, more = {}) => {
      const start = text.indexOf(words);
      return project.ask("annotation.create", {
        articleId: article!.id,
        start,
        end: start + words.length,
        ...more,
      });
    },
  };
}

async function rows(project: Bench): Promise<unknown> {
  return { annotations: await project.ask("annotation.list", {}), tags: await project.ask("tag.list", {}) };
}

test("a moved highlight quotes what it now stands on, with new context, and keeps tags and note", async () => {
  const { project, mark } = await highlighter();
  const before = await mark("envoy left", { tags: ["a"], note: "n" });
  const moved = await project.ask("annotation.move", { annotationId: before.id, start: 4, end: 19 });
  const [prefix, suffix] = ["The ", text.slice(19, 51)];
  const piece = { start: 4, end: 19, quote: "envoy left Doha" };
  expect(moved).toEqual({ ...before, ...piece, pieces: [piece], prefix, suffix });
  expect((await project.ask("search.run", { query: "Doha tag:a" })).total).toBe(1);
  await project.ask("log.undo", {});
  expect(await project.ask("annotation.list", {})).toEqual([before]);
  await project.ask("log.redo", {});
  expect(await project.ask("annotation.list", {})).toEqual([moved]);
  expect(await project.ask("project.verify", {})).toMatchObject({ ok: true });
});

test("bounds that are no place for a highlight are refused and change nothing", async () => {
  const { project, mark } = await highlighter();
  const { id: annotationId } = await mark("envoy");
  const before = await rows(project);
  const family = text.indexOf("👩");
  for (const [start, end, fail] of [
    [0, text.length + 1, "range-outside-text"],
    [-1, 4, "range-outside-text"],
    [3, 4, "range-empty"],
    [6, 4, "range-empty"],
    [4, family + 2, "range-splits-character"],
  ] as const) {
    expect((await project.refusal("annotation.move", { annotationId, start, end })).fail).toBe(fail);
  }
  expect((await project.refusal("annotation.move", { annotationId: "gone", start: 0, end: 3 })).fail).toBe(
    "annotation-missing",
  );
  expect(await rows(project)).toEqual(before);
});

test("moving a highlight to where it is leaves nothing to undo but its making", async () => {
  const { project, mark } = await highlighter();
  const { id: annotationId, start, end } = await mark("envoy");
  await project.ask("annotation.move", { annotationId, start, end });
  expect((await project.ask("log.list", {})).length).toBe(2);
});

test("merged highlights become the first, over all of them, with every tag and note once", async () => {
  const { project, mark } = await highlighter();
  const second = await mark("left Doha", { tags: ["b", "c"], note: "later" });
  const first = await mark("envoy left", { tags: ["a", "b"], note: "early" });
  const third = await mark("on Monday", { note: "later" });
  const before = await rows(project);
  const { annotation, removed } = await project.ask("annotation.merge", {
    annotationIds: [third.id, second.id, first.id],
  });
  expect(annotation).toMatchObject({
    id: first.id,
    quote: "envoy left Doha on Monday",
    tags: ["a", "b", "c"],
    note: "early\n\nlater",
  });
  expect([...removed].sort()).toEqual([second.id, third.id].sort());
  expect(await project.ask("annotation.list", {})).toEqual([annotation]);
  expect((await project.ask("project.get", {})).undo).toBe("merge of 3 highlights");
  await project.ask("log.undo", {});
  expect(await rows(project)).toEqual(before);
  await project.ask("log.redo", {});
  expect(await project.ask("annotation.list", {})).toEqual([annotation]);
  expect(await project.ask("project.verify", {})).toMatchObject({ ok: true });
});

test("a highlight inside another is merged without moving the outer one", async () => {
  const { project, mark } = await highlighter();
  const outer = await mark("The envoy left Doha");
  const inner = await mark("left", { tags: ["x"] });
  const { annotation } = await project.ask("annotation.merge", { annotationIds: [outer.id, inner.id] });
  expect(annotation).toEqual({ ...outer, tags: ["x"], tagIds: annotation.tagIds });
});

test("highlights with words between them, of other articles or gone are not merged", async () => {
  const { project, mark } = await highlighter();
  const a = await mark("The envoy");
  const b = await mark("Doha");
  const ids = [a.id, b.id];
  expect((await project.refusal("annotation.merge", { annotationIds: ids })).fail).toBe("annotations-apart");
  expect((await project.refusal("annotation.merge", { annotationIds: [a.id, "gone"] })).fail).toBe(
    "annotation-missing",
  );
  const seeds = await bench();
  const made = [];
  for (const article of ["000", "001"]) {
    made.push(await seeds.ask("annotation.quote", { article, quote: "does have the authority" }));
  }
  const apart = await seeds.refusal("annotation.merge", { annotationIds: made.map(({ id }) => id) });
  expect(apart.fail).toBe("annotations-apart");
});

test("notes too long together are refused, and both stay", async () => {
  const { project, mark } = await highlighter();
  const a = await mark("The envoy", { note: "a".repeat(15_000) });
  const b = await mark("left", { note: "b".repeat(15_000) });
  const before = await rows(project);
  const refusal = await project.refusal("annotation.merge", { annotationIds: [a.id, b.id] });
  expect(refusal.fail).toBe("note-too-long");
  expect(await rows(project)).toEqual(before);
});

test("a split highlight becomes two beside each other, alike in tags and note, in one undo", async () => {
  const { project, mark } = await highlighter();
  const whole = await mark("envoy left Doha", { tags: ["a", "b"], note: "n" });
  const before = await rows(project);
  const at = text.indexOf(" Doha");
  const { first, second } = await project.ask("annotation.split", { annotationId: whole.id, at });
  expect(first).toMatchObject({ id: whole.id, quote: "envoy left", tags: ["a", "b"], note: "n" });
  expect(second).toMatchObject({ quote: "Doha", tags: ["a", "b"], note: "n", start: at + 1 });
  expect(await project.ask("annotation.list", {})).toEqual([first, second]);
  await project.ask("log.undo", {});
  expect(await rows(project)).toEqual(before);
  await project.ask("log.redo", {});
  expect(await project.ask("annotation.list", {})).toEqual([first, second]);
  expect(await project.ask("project.verify", {})).toMatchObject({ ok: true });
});

test("a cut at an edge, in white space alone or inside a character is refused", async () => {
  const { project, mark } = await highlighter();
  const { id: annotationId, start, end } = await mark("Talks 👩‍👩‍👧 went");
  for (const at of [start, end, -1, 9999]) {
    expect((await project.refusal("annotation.split", { annotationId, at })).fail).toBe("split-outside");
  }
  expect((await project.refusal("annotation.split", { annotationId, at: start + 8 })).fail).toBe(
    "range-splits-character",
  );
});
