import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bench, bench } from "../scratch.ts";

/** Everything an analyst can see, without the log. */
async function visible(project: Bench): Promise<unknown> {
  return {
    articles: await project.ask("article.list", {}),
    annotations: await project.ask("annotation.list", {}),
    tags: await project.ask("tag.list", {}),
  };
}

const authority = "does have the authority to talk to anyone";

test("undo takes back one highlight with its tags; redo brings the very same rows back, across a restart", async () => {
  const project = await bench();
  const empty = await visible(project);
  await project.ask("annotation.quote", { article: "000", quote: authority, tags: ["a/b"], note: "why" });
  const full = await visible(project);
  await project.reopen();
  expect((await project.ask("project.get", {})).undo).toContain("highlight “does have the authority");
  await project.ask("log.undo", {});
  expect(await visible(project)).toEqual(empty);
  await project.reopen();
  await project.ask("log.redo", {});
  expect(await visible(project)).toEqual(full);
  expect((await project.ask("search.run", { query: "tag:a/b why" })).total).toBe(1);
});

test("with nothing left to undo or redo, a sentence says so", async () => {
  const project = await bench();
  expect((await project.refusal("log.undo", {})).fail).toBe("nothing-to-undo");
  expect((await project.refusal("log.redo", {})).fail).toBe("nothing-to-redo");
});

test("a new command after an undo forgets what could have been redone", async () => {
  const project = await bench();
  await project.ask("annotation.quote", { article: "000", quote: authority });
  await project.ask("log.undo", {});
  await project.ask("annotation.quote", { article: "001", quote: authority });
  expect((await project.refusal("log.redo", {})).fail).toBe("nothing-to-redo");
});

test("undoing an import takes the article away, and doing it again brings its highlights' places back", async () => {
  const project = await bench("empty");
  const before = await visible(project);
  await project.ask("article.import", { paths: [new URL("../../../../seeds", import.meta.url).pathname] });
  const after = await visible(project);
  await project.ask("log.undo", {});
  expect(await visible(project)).toEqual(before);
  await project.ask("log.redo", {});
  expect(await visible(project)).toEqual(after);
});

/** One thing an analyst may do, by numbers that pick among what is there. */
const action = fc.tuple(
  fc.constantFrom(
    ...["create", "remove", "move", "merge", "split", "tag", "untag", "note", "rename", "recolour"],
    ...["undo", "redo"],
  ),
  fc.nat(1000),
  fc.nat(1000),
);

async function act(project: Bench, [kind, a, b]: readonly [string, number, number]): Promise<void> {
  const annotations = await project.ask("annotation.list", {});
  const tags = await project.ask("tag.list", {});
  const annotation = annotations[a % Math.max(1, annotations.length)];
  const tag = tags[b % Math.max(1, tags.length)];
  const names = ["x", "y", "x/z", "y/z/q", "Ä"];
  const tolerate = () => undefined;
  if (kind === "create") {
    const [article] = await project.ask("article.list", {});
    await project
      .ask("annotation.create", { articleId: article!.id, start: a % 20, end: b % 30, tags: [names[a % 5]!] })
      .catch(tolerate);
  } else if (kind === "undo") await project.ask("log.undo", {}).catch(tolerate);
  else if (kind === "redo") await project.ask("log.redo", {}).catch(tolerate);
  else if (annotation === undefined) return;
  else if (kind === "remove") await project.ask("annotation.remove", { annotationId: annotation.id });
  else if (kind === "move") {
    await project
      .ask("annotation.move", { annotationId: annotation.id, start: a % 20, end: b % 30 })
      .catch(tolerate);
  } else if (kind === "merge") {
    const annotationIds = [annotation.id, annotations[b % annotations.length]!.id];
    await project.ask("annotation.merge", { annotationIds }).catch(tolerate);
  } else if (kind === "split") {
    await project.ask("annotation.split", { annotationId: annotation.id, at: b % 30 }).catch(tolerate);
  } else if (kind === "tag")
    await project.ask("annotation.tag", { annotationId: annotation.id, tag: names[b % 5]! });
  else if (kind === "note")
    await project.ask("annotation.note", { annotationId: annotation.id, note: "n".repeat(b % 3) });
  else if (tag === undefined) return;
  else if (kind === "untag") {
    await project.ask("annotation.untag", { annotationId: annotation.id, tagId: tag.id }).catch(tolerate);
  } else if (kind === "rename")
    await project.ask("tag.rename", { tagId: tag.id, name: `r${b % 4}` }).catch(tolerate);
  else await project.ask("tag.recolour", { tagId: tag.id, colour: "#0072b2", pattern: "dotted" });
}

test("after any sequence of actions, undoing all gives the first state and redoing all the last", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
      const project = await bench({ "a.txt": "One two three four five six. 😀 Seven eight." });
      const first = await visible(project);
      for (const each of actions) await act(project, each);
      while ((await project.ask("project.get", {})).redo !== null) await project.ask("log.redo", {});
      const last = await visible(project);
      let steps = 0;
      while ((await project.ask("project.get", {})).undo !== null) {
        await project.ask("log.undo", {});
        steps += 1;
      }
      expect(await visible(project)).toEqual(first);
      for (; steps > 0; steps--) await project.ask("log.redo", {});
      expect(await visible(project)).toEqual(last);
      expect(await project.ask("project.verify", {})).toMatchObject({ ok: true, problems: [] });
    }),
    { numRuns: 25 },
  );
}, 60_000);
