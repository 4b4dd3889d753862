import fc from "fast-check";
import { expect, test } from "vitest";
import type { Channel, Question } from "../../../../src/contract/library.ts";
import type { Annotation, Tag } from "../../../../src/contract/records.ts";
import { type Bench, bench } from "../scratch.ts";

const kinds = [
  ...["highlight", "highlight", "highlight", "tag", "tag", "untag", "unhighlight", "merge highlights"],
  ...["split highlight", "create", "move", "move", "merge", "split", "remove", "remove with", "rename"],
  ...["pin", "unpin", "undo", "undo", "undo", "redo"],
] as const;

type Action = readonly [(typeof kinds)[number], number, number, number];

const action: fc.Arbitrary<Action> = fc.tuple(
  fc.constantFrom(...kinds),
  fc.nat(997),
  fc.nat(997),
  fc.nat(997),
);

const names = ["x", "y", "z", "x/y", "y/z/x", "q", "r/q", "s"];

/** Do it; what the library refuses is no change. */
async function act(project: Bench, [kind, a, b, c]: Action): Promise<void> {
  const attempt = <C extends Channel>(channel: C, question: Question<C>) =>
    project.ask(channel, question).then(
      () => undefined,
      (refused: Error) => {
        if (refused.message.includes("internal") || refused.message.includes("bad-input")) throw refused;
      },
    );
  const annotations = await project.ask("annotation.list", {});
  const tags = await project.ask("tag.list", {});
  const articles = await project.ask("article.list", {});
  const annotation = annotations[a % Math.max(1, annotations.length)];
  const tag = tags[b % Math.max(1, tags.length)];
  const other = tags[c % Math.max(1, tags.length)];
  const name = names[c % names.length]!;
  if (kind === "undo") return attempt("log.undo", {});
  if (kind === "redo") return attempt("log.redo", {});
  if (kind === "highlight") {
    const [start, tagsOfIt] = [a % 30, [name, names[b % names.length]!]];
    return attempt("annotation.create", {
      ...{ articleId: articles[b % articles.length]!.id, start, end: start + 1 + (c % 20), tags: tagsOfIt },
    });
  }
  if (kind === "create") {
    return attempt("tag.create", { parentId: a % 2 === 0 ? null : (tag?.id ?? null), path: name });
  }
  if (annotation !== undefined) {
    const annotationId = annotation.id;
    if (kind === "tag") return attempt("annotation.tag", { annotationId, tag: name });
    if (kind === "unhighlight") return attempt("annotation.remove", { annotationId });
    if (kind === "merge highlights") {
      const annotationIds = [annotationId, annotations[b % annotations.length]!.id];
      return attempt("annotation.merge", { annotationIds });
    }
    if (kind === "split highlight") return attempt("annotation.split", { annotationId, at: b % 40 });
    const own = annotation.tagIds[b % Math.max(1, annotation.tagIds.length)];
    if (kind === "untag" && own !== undefined)
      return attempt("annotation.untag", { annotationId, tagId: own });
    if (kind === "pin" && own !== undefined) return attempt("tag.pin", { annotationId, tagId: own });
  }
  if (tag === undefined || other === undefined) return;
  const tagId = tag.id;
  if (kind === "move") {
    const siblings = tags.filter(({ parentId }) => parentId === other.id);
    const beforeId = siblings[a % (siblings.length + 1)]?.id ?? null;
    await attempt("tag.move", {
      tagId,
      parentId: a % 3 === 0 ? null : other.id,
      beforeId: a % 3 === 0 ? null : beforeId,
    });
  } else if (kind === "merge") await attempt("tag.merge", { tagIds: [tagId], intoId: other.id });
  else if (kind === "split") await attempt("tag.split", { tagId, query: `${"abcdef"[a % 6]}*`, path: name });
  else if (kind === "remove") await attempt("tag.remove", { tagId, children: "keep" });
  else if (kind === "remove with") await attempt("tag.remove", { tagId, children: "remove" });
  else if (kind === "rename") await attempt("tag.rename", { tagId, name: `n${c % 5}` });
  else if (kind === "unpin" && tag.examples[0] !== undefined) {
    await attempt("tag.unpin", { tagId, annotationId: tag.examples[0] });
  }
}

/** Counted anew from every highlight, the simplest way there is. */
function countedFrom(tags: readonly Tag[], annotations: readonly Annotation[]) {
  const isIn = (tag: Tag, rootId: string): boolean =>
    tag.id === rootId || tags.some((above) => above.id === tag.parentId && isIn(above, rootId));
  return tags.map((tag) => {
    const below = new Set(tags.filter((each) => isIn(each, tag.id)).map(({ id }) => id));
    return {
      path: tag.path,
      own: annotations.filter(({ tagIds }) => tagIds.includes(tag.id)).length,
      total: annotations.filter(({ tagIds }) => tagIds.some((id) => below.has(id))).length,
    };
  });
}

async function expectRightCounts(project: Bench): Promise<void> {
  const tags = await project.ask("tag.list", {});
  const annotations = await project.ask("annotation.list", {});
  const shown = tags.map(({ path, own, total }) => ({ path, own, total }));
  expect(shown).toEqual(countedFrom(tags, annotations));
  for (const { path, own, total } of tags) {
    // A query means every tag whose path ends so; only where that is one tag does it count the same.
    if (tags.filter((each) => `/${each.path}`.endsWith(`/${path}`)).length > 1) continue;
    expect((await project.ask("search.run", { query: `tag:"${path}"` })).total).toBe(own);
    expect((await project.ask("search.run", { query: `tag:"${path}"/*` })).total).toBe(total);
  }
  for (const tag of tags) {
    for (const id of tag.examples)
      expect(annotations.find((each) => each.id === id)?.tagIds).toContain(tag.id);
  }
}

test("counts in the tree equal counts by query after 1,000 random commands, undo among them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1000, maxLength: 1000 }), async (actions) => {
      const project = await bench({
        "a.txt": "alpha beta chi delta eta foxtrot golf hotel india juliet kilo lima.",
        "b.txt": "ant bee cat dog emu fox gnu hen ibis jay kite lark mole newt owl.",
      });
      for (const [done, each] of actions.entries()) {
        await act(project, each);
        if (done % 100 === 99) await expectRightCounts(project);
      }
      const { ok, problems } = await project.ask("project.verify", {});
      expect({ ok, problems }).toEqual({ ok: true, problems: [] });
      const redoAll = async () => {
        while ((await project.ask("project.get", {})).redo !== null) await project.ask("log.redo", {});
      };
      await redoAll();
      const last = await project.ask("tag.list", {});
      for (let step = 0; step < 60; step++) await project.ask("log.undo", {}).catch(() => undefined);
      await expectRightCounts(project);
      await redoAll();
      expect(await project.ask("tag.list", {})).toEqual(last);
    }),
    { numRuns: 1, endOnFailure: true },
  );
}, 120_000);
