import { describe, expect, test } from "vitest";
import { bench } from "../scratch.ts";

async function secretHits() {
  const made = await bench("seeds");
  const { hits } = await made.ask("search.run", { query: "secret in:article" });
  const texts = hits.map(({ articleId, start, end }) => ({ articleId, start, end }));
  return { made, texts };
}

describe("marking hits", () => {
  test("all of them become tagged highlights in one entry of the log, and one undo takes them back", async () => {
    const { made, texts } = await secretHits();
    const before = (await made.ask("log.list", {})).length;
    const marked = await made.ask("hits.mark", { texts, add: ["claim/secret"] });
    expect(marked).toEqual({ created: 3, changed: 3 });
    const annotations = await made.ask("annotation.list", {});
    expect(annotations.map(({ quote, tags }) => [quote, tags])).toEqual(
      Array(3).fill(["secret", ["claim/secret"]]),
    );
    expect((await made.ask("log.list", {})).length).toBe(before + 1);
    expect((await made.ask("project.get", {})).undo).toBe("tagging of 3 highlights");
    await made.ask("log.undo", {});
    expect(await made.ask("annotation.list", {})).toEqual([]);
    expect(await made.ask("tag.list", {})).toEqual([]);
    await made.ask("log.redo", {});
    expect(await made.ask("annotation.list", {})).toEqual(annotations);
    expect((await made.ask("project.verify", {})).ok).toBe(true);
  });

  test("a place that is a highlight already is not highlighted twice", async () => {
    const { made, texts } = await secretHits();
    await made.ask("hits.mark", { texts });
    expect(await made.ask("hits.mark", { texts, add: ["late"] })).toEqual({ created: 0, changed: 3 });
    expect((await made.ask("annotation.list", {})).length).toBe(3);
    expect((await made.ask("search.run", { query: "tag:late" })).total).toBe(3);
  });

  test("a tag is replaced on those that are chosen and stays on the others", async () => {
    const { made, texts } = await secretHits();
    await made.ask("hits.mark", { texts, add: ["old"] });
    const [first, second] = await made.ask("annotation.list", {});
    const [old] = await made.ask("tag.list", {});
    const marks = { annotationIds: [first!.id, second!.id], add: ["new"], remove: [old!.id] };
    expect(await made.ask("hits.mark", marks)).toEqual({ created: 0, changed: 2 });
    const annotations = await made.ask("annotation.list", {});
    expect(annotations.map(({ tags }) => tags)).toEqual([["new"], ["new"], ["old"]]);
    expect((await made.ask("project.get", {})).undo).toBe("replacement of a tag on 2 highlights");
  });

  test("what changes nothing leaves no entry", async () => {
    const { made, texts } = await secretHits();
    await made.ask("hits.mark", { texts, add: ["a"] });
    const before = (await made.ask("log.list", {})).length;
    expect(await made.ask("hits.mark", { texts, add: ["a"] })).toEqual({ created: 0, changed: 0 });
    expect((await made.ask("log.list", {})).length).toBe(before);
  });

  test("one that cannot be marked leaves all as they were", async () => {
    const { made, texts } = await secretHits();
    const [first] = texts;
    const refusal = await made.refusal("hits.mark", { texts: [first!, { ...first!, end: 1_000_000 }] });
    expect(refusal.fail).toBe("range-outside-text");
    expect(await made.ask("annotation.list", {})).toEqual([]);
    expect((await made.refusal("hits.mark", { annotationIds: ["gone"] })).fail).toBe("annotation-missing");
    expect((await made.refusal("hits.mark", { texts, add: [" / "] })).fail).toBe("tag-name-empty");
    expect(await made.ask("annotation.list", {})).toEqual([]);
  });
});
