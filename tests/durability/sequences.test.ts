import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bench, bench } from "../unit/library/scratch.ts";
import { carryOut, step } from "./deeds.ts";
import { record, times } from "./record.ts";

/** Latin with an emoji and combining accents, Hebrew, Chinese, a blank line. */
const text =
  "One two 👨‍👩‍👧 three e\u0301t\u0301e\u0301.\nשלום עולם, said he.\n\n双方正在谈判。Then four five six.\n";

/** Whatever an analyst can see, as one number. */
async function stateOf(project: Bench, articleId: string): Promise<string> {
  const state = [
    await project.ask("article.get", { article: articleId }),
    await project.ask("article.versions", { articleId }),
    await project.ask("annotation.list", {}),
    await project.ask("review.list", {}),
    await project.ask("tag.list", {}),
    await project.ask("claim.list", {}),
    await project.ask("search.saved", {}),
    await project.ask("report.list", {}),
  ];
  return createHash("sha256").update(JSON.stringify(state)).digest("hex");
}

/** Every piece of every highlight is the words that stand there, in order and apart. */
async function checkQuotations(project: Bench, articleId: string): Promise<void> {
  const { text: now } = await project.ask("article.get", { article: articleId });
  for (const { pieces, start, end, quote } of await project.ask("annotation.list", {})) {
    expect(pieces[0]).toEqual({ start, end, quote });
    let reached = -1;
    for (const piece of pieces) {
      expect(now.slice(piece.start, piece.end)).toBe(piece.quote);
      expect(piece.start).toBeGreaterThan(reached);
      reached = piece.end;
    }
  }
}

const sequences = times(250, 1000);

test("after each of many random sequences quotations are what stands there, and undoing all gives the first state", async () => {
  const project = await bench({ "a.txt": text });
  const articleId = (await project.ask("article.list", {}))[0]!.id;
  await project.ask("article.edit", { articleId, facts: { author: "N. N." } });
  await project.ask("log.undo", {});
  // What the tests are about survives no power cut; with every commit flushed they would take an hour.
  project.project.read.pragma("synchronous = OFF");
  const first = await stateOf(project, articleId);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 9 }), async (steps) => {
      for (const each of steps) {
        await carryOut(project, articleId, each);
        await checkQuotations(project, articleId);
      }
      while ((await project.ask("project.get", {})).undo !== null) await project.ask("log.undo", {});
      expect(await stateOf(project, articleId)).toBe(first);
    }),
    { numRuns: sequences },
  );
  project.project.read.pragma("synchronous = FULL");
  expect((await project.ask("project.verify", {})).problems).toEqual([]);
  record({
    promise: 10,
    drill: "random sequences of every command, undone to the first state (compared by its hash)",
    count: `${sequences} sequences`,
    result: "each the first state; quotations at their place after every step",
  });
});

test("Verify finds nothing in a project that only commands have changed, whatever they were and wherever it stops", async () => {
  const runs = times(12, 120);
  const steps = 25;
  let verified = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: steps, maxLength: steps }), async (all) => {
      const project = await bench({ "a.txt": text, "b.txt": `${text}Another end.\n` });
      const articleId = (await project.ask("article.list", {}))[0]!.id;
      for (const [place, each] of all.entries()) {
        await carryOut(project, articleId, each);
        if (place === 12) await project.ask("article.paste", { text: `Pasted ${each[1]}\n\nSome words.\n` });
        if (place % 8 !== 7 && place !== steps - 1) continue;
        const { problems } = await project.ask("project.verify", {});
        expect(problems, JSON.stringify(all.slice(0, place + 1))).toEqual([]);
        verified += 1;
      }
      await project.reopen();
      expect((await project.ask("project.verify", {})).problems).toEqual([]);
    }),
    { numRuns: runs },
  );
  record({
    promise: 6,
    drill: "Verify on sound projects: random sequences of every command, stopped anywhere, and opened again",
    count: `${runs} projects, ${verified + runs} times`,
    result: "0 accusations",
  });
});
