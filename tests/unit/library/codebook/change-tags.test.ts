import { expect, test } from "vitest";
import type { Tag } from "../../../../src/contract/records.ts";
import { type Bench, bench } from "../scratch.ts";

const text = "One two three four five six seven eight nine ten.";

/** A project with a highlight a list of tags, each on a word of its own. */
async function tagged(...lists: readonly (readonly string[])[]): Promise<Bench> {
  const project = await bench({ "a.txt": text });
  const [article] = await project.ask("article.list", {});
  let start = 0;
  for (const tags of lists) {
    const end = text.indexOf(" ", start);
    await project.ask("annotation.create", { articleId: article!.id, start, end, tags: [...tags] });
    start = end + 1;
  }
  return project;
}

async function tagAt(project: Bench, path: string): Promise<Tag> {
  const found = (await project.ask("tag.list", {})).find((tag) => tag.path === path);
  if (found === undefined) throw new Error(`no tag ${path}`);
  return found;
}

/** Paths in tree order, with own and total. */
async function tree(project: Bench): Promise<string[]> {
  return (await project.ask("tag.list", {})).map(({ path, own, total }) => `${path} ${own} ${total}`);
}

async function idOf(project: Bench, path: string): Promise<string> {
  return (await tagAt(project, path)).id;
}

test("tags without an order of their own stand by name; a moved one stays where it was put, and undo puts it back", async () => {
  const project = await tagged(["b"], ["c"], ["a"]);
  expect(await tree(project)).toEqual(["a 1 1", "b 1 1", "c 1 1"]);
  await project.ask("tag.move", {
    tagId: await idOf(project, "c"),
    parentId: null,
    beforeId: await idOf(project, "b"),
  });
  expect(await tree(project)).toEqual(["a 1 1", "c 1 1", "b 1 1"]);
  await project.ask("tag.create", { parentId: null, path: "aa" });
  expect((await tree(project)).at(-1)).toBe("aa 0 0");
  await project.ask("log.undo", {});
  expect((await project.ask("log.undo", {})).label).toBe("move of tag “c”");
  expect(await tree(project)).toEqual(["a 1 1", "b 1 1", "c 1 1"]);
});

test("a tag moved below another counts in that one's total, each highlight once", async () => {
  const project = await tagged(["a", "b"], ["b"]);
  await project.ask("tag.move", {
    tagId: await idOf(project, "b"),
    parentId: await idOf(project, "a"),
    beforeId: null,
  });
  expect(await tree(project)).toEqual(["a 1 2", "a/b 2 2"]);
  expect((await project.ask("search.run", { query: "tag:a/*" })).total).toBe(2);
});

test("a tag cannot go below itself, below its own child, or beside a namesake", async () => {
  const project = await tagged(["a/b/c"], ["c"]);
  const a = await idOf(project, "a");
  const c = await idOf(project, "a/b/c");
  expect((await project.refusal("tag.move", { tagId: a, parentId: a, beforeId: null })).fail).toBe(
    "tag-below-itself",
  );
  expect((await project.refusal("tag.move", { tagId: a, parentId: c, beforeId: null })).fail).toBe(
    "tag-below-itself",
  );
  const refusal = await project.refusal("tag.move", { tagId: c, parentId: null, beforeId: null });
  expect(refusal.fail).toBe("tag-name-there");
  expect(refusal.message).toContain("Merge the two");
});

test("nesting by moving stops at the deepest level a path may have", async () => {
  const project = await tagged([Array.from({ length: 20 }, (_, level) => `l${level}`).join("/")], ["x"]);
  const deepest = (await project.ask("tag.list", {})).find(({ name }) => name === "l19")!;
  const tagId = await idOf(project, "x");
  expect((await project.refusal("tag.move", { tagId, parentId: deepest.id, beforeId: null })).fail).toBe(
    "tag-too-deep",
  );
});

test("a merge moves highlights, examples, rules and the tags below; what has both tags keeps one", async () => {
  const project = await tagged(["from"], ["from", "into"], ["from/same"], ["into/same"], ["from/other"]);
  const from = await tagAt(project, "from");
  const into = await tagAt(project, "into");
  const [first] = await project.ask("annotation.list", {});
  await project.ask("tag.pin", { tagId: from.id, annotationId: first!.id });
  await project.ask("tag.describe", { tagId: from.id, description: "what", inclusion: "", exclusion: "not" });
  const before = await project.ask("tag.list", {});
  const preview = await project.ask("tag.preview", { what: "merge", tagIds: [from.id], intoId: into.id });
  expect(preview).toMatchObject({
    highlights: 2,
    special: 1,
    gone: ["from"],
    moved: [{ from: "from/other", to: "into/other" }],
    joined: [{ from: "from/same", to: "into/same" }],
    examples: ["One"],
  });
  expect(await project.ask("tag.list", {})).toEqual(before);

  const { tags } = await project.ask("tag.merge", { tagIds: [from.id], intoId: into.id });
  expect(tags.map(({ path, own, total }) => [path, own, total])).toEqual([
    ["into", 2, 5],
    ["into/other", 1, 1],
    ["into/same", 2, 2],
  ]);
  expect(tags[0]).toMatchObject({
    id: into.id,
    description: "what",
    exclusion: "not",
    examples: [first!.id],
  });
  expect((await project.ask("project.get", {})).undo).toBe("merge of “from” into “into”");
  await project.ask("log.undo", {});
  expect(await project.ask("tag.list", {})).toEqual(before);
});

test("a tag goes neither into itself nor into one of its own", async () => {
  const project = await tagged(["a/b"]);
  const [a, b] = [await idOf(project, "a"), await idOf(project, "a/b")];
  expect((await project.refusal("tag.merge", { tagIds: [a], intoId: a })).fail).toBe("tag-into-itself");
  const refusal = await project.refusal("tag.merge", { tagIds: [a], intoId: b });
  expect(refusal.fail).toBe("tag-into-own-child");
  expect(refusal.message).toContain("Merge “b” into “a” instead");
  expect((await project.ask("tag.merge", { tagIds: [b], intoId: a })).tags).toHaveLength(1);
});

test("several tags become one in one step, also when one lies below another", async () => {
  const project = await tagged(["a"], ["a/b"], ["c"], ["d"]);
  const tagIds = [await idOf(project, "a"), await idOf(project, "a/b"), await idOf(project, "c")];
  await project.ask("tag.merge", { tagIds, intoId: await idOf(project, "d") });
  expect(await tree(project)).toEqual(["d 4 4"]);
  await project.ask("log.undo", {});
  expect(await tree(project)).toEqual(["a 1 2", "a/b 1 1", "c 1 1", "d 1 1"]);
});

test("a split moves what the query finds, and its examples, to a tag made for it", async () => {
  const project = await tagged(["a"], ["a"], ["b"]);
  const a = await idOf(project, "a");
  const [one, two] = await project.ask("annotation.list", {});
  await project.ask("tag.pin", { tagId: a, annotationId: two!.id });
  const asked = { tagId: a, query: "two", path: "a/second" };
  expect(await project.ask("tag.preview", { what: "split", tagId: a, query: "two" })).toMatchObject({
    highlights: 1,
  });
  const { tags, tagId } = await project.ask("tag.split", asked);
  expect(tags.find(({ id }) => id === tagId)).toMatchObject({
    path: "a/second",
    own: 1,
    examples: [two!.id],
  });
  expect(tags.find(({ id }) => id === a)).toMatchObject({ own: 1, total: 2, examples: [] });
  expect((await project.refusal("tag.split", asked)).fail).toBe("tag-split-empty");
  expect((await project.refusal("tag.split", { ...asked, query: "one", path: "A" })).fail).toBe(
    "tag-split-same",
  );
  expect((await project.refusal("tag.split", { ...asked, query: '"' })).fail).toBe("query-malformed");
  expect(one!.tags).toEqual(["a"]);
});

test("a tag goes with those below it or without them, and its highlights stay", async () => {
  const project = await tagged(["a"], ["a/b"], ["a/b/c"], ["b"], ["a/a"]);
  const before = await project.ask("tag.list", {});
  const a = await idOf(project, "a");
  const keep = { tagId: a, children: "keep" } as const;
  expect(await project.ask("tag.preview", { what: "remove", ...keep })).toMatchObject({
    highlights: 1,
    special: 1,
    gone: ["a"],
    goneBelow: 0,
    moved: [
      { from: "a/a", to: "a" },
      { from: "a/b/c", to: "b/c" },
    ],
    joined: [{ from: "a/b", to: "b" }],
  });
  await project.ask("tag.remove", keep);
  expect(await tree(project)).toEqual(["a 1 1", "b 2 3", "b/c 1 1"]);
  await project.ask("log.undo", {});
  expect(await project.ask("tag.list", {})).toEqual(before);

  const all = { tagId: a, children: "remove" } as const;
  const preview = await project.ask("tag.preview", { what: "remove", ...all });
  expect(preview).toMatchObject({ highlights: 4, special: 4, goneBelow: 3 });
  await project.ask("tag.remove", all);
  expect(await tree(project)).toEqual(["b 1 1"]);
  expect(await project.ask("annotation.list", {})).toHaveLength(5);
  await project.ask("log.undo", {});
  expect(await project.ask("tag.list", {})).toEqual(before);
});

test("an example is a highlight that carries the tag, and goes with the tagging and with the highlight", async () => {
  const project = await tagged(["a"], ["b"]);
  const tagId = await idOf(project, "a");
  const [one, two] = await project.ask("annotation.list", {});
  expect((await project.refusal("tag.pin", { tagId, annotationId: two!.id })).fail).toBe("example-untagged");
  await project.ask("tag.pin", { tagId, annotationId: one!.id });
  expect((await project.ask("tag.examples", { tagId })).map(({ quote }) => quote)).toEqual(["One"]);
  await project.ask("annotation.untag", { annotationId: one!.id, tagId });
  expect((await tagAt(project, "a")).examples).toEqual([]);
  await project.ask("log.undo", {});
  await project.ask("annotation.remove", { annotationId: one!.id });
  expect((await tagAt(project, "a")).examples).toEqual([]);
  await project.ask("log.undo", {});
  expect((await tagAt(project, "a")).examples).toEqual([one!.id]);
  await project.ask("tag.unpin", { tagId, annotationId: one!.id });
  expect((await tagAt(project, "a")).examples).toEqual([]);
});

test("of a highlight merged into another its examples stay", async () => {
  const project = await tagged(["a"], ["b"]);
  const tagId = await idOf(project, "b");
  const [one, two] = await project.ask("annotation.list", {});
  await project.ask("tag.pin", { tagId, annotationId: two!.id });
  await project.ask("annotation.merge", { annotationIds: [one!.id, two!.id] });
  expect((await tagAt(project, "b")).examples).toEqual([one!.id]);
});

test("a colour of one's own has to stand out from the paper at 4.5 to 1; the eight hues may always be chosen", async () => {
  const project = await tagged(["a"]);
  const tagId = await idOf(project, "a");
  const refusal = await project.refusal("tag.recolour", { tagId, colour: "#ffcc00", pattern: "solid" });
  expect(refusal.fail).toBe("tag-colour-faint");
  expect(refusal.message).toMatch(/1\.\d to 1; a tag needs 4\.5 to 1/);
  await project.ask("tag.recolour", { tagId, colour: "#7a0050", pattern: "solid" });
  await project.ask("tag.recolour", { tagId, colour: "#c77700", pattern: "solid" });
});

test("a tag that is there already is not made twice, and a description is not longer than it may be", async () => {
  const project = await tagged(["a/b"]);
  const parentId = await idOf(project, "a");
  expect((await project.refusal("tag.create", { parentId, path: "B" })).fail).toBe("tag-name-there");
  const { tags } = await project.ask("tag.create", { parentId, path: "c / d" });
  expect(tags.map(({ path }) => path)).toEqual(["a", "a/b", "a/c", "a/c/d"]);
  const rules = { tagId: parentId, description: "x".repeat(4001), inclusion: "", exclusion: "" };
  expect((await project.refusal("tag.describe", rules)).fail).toBe("tag-rule-too-long");
});
