import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Annotation, ArticleWithText, Importance, Tag } from "../../../../src/contract/records.ts";
import type { Line } from "../../../../src/core/text/line.ts";
import { type Bench, bench } from "../scratch.ts";

/** Latin with an emoji and combining accents, Hebrew, Chinese, a blank line. */
const text =
  "One two 👨‍👩‍👧 three e\u0301t\u0301e\u0301.\nשלום עולם, said he.\n\n双方正在谈判。Then four five six.\n";

/** What a command has to choose from, and the numbers by which it chooses. */
interface Desk {
  readonly ask: Bench["ask"];
  readonly article: ArticleWithText;
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
  readonly reviews: readonly string[];
  readonly a: number;
  readonly b: number;
}

const names = ["x", "X", "y", "x/z", "y/z/q", "Ä", "ä/שלום", "/", "n".repeat(300)];
const pick = <T>(things: readonly T[], at: number): T | undefined => things[at % Math.max(1, things.length)];
const rangeOf = ({ article, a, b }: Desk) => ({
  start: a % (article.length + 2),
  end: b % (article.length + 2),
});
const annotationOf = ({ annotations, a }: Desk) => ({ annotationId: pick(annotations, a)?.id ?? "none" });
const tagOf = ({ tags, b }: Desk) => ({ tagId: pick(tags, b)?.id ?? "none" });

/** Every command that changes a project, but imports from files. */
const commands: Readonly<Record<string, (desk: Desk) => Promise<unknown>>> = {
  create: (desk) =>
    desk.ask("annotation.create", {
      ...{ articleId: desk.article.id, ...rangeOf(desk) },
      ...{ tags: [names[desk.a % names.length]!], note: "n".repeat(desk.b % 3) },
    }),
  quote: ({ ask, article, a }) =>
    ask("annotation.quote", { article: article.id, quote: article.text.split(" ")[a % 8] ?? "", nth: 1 }),
  remove: (desk) => desk.ask("annotation.remove", annotationOf(desk)),
  move: (desk) => desk.ask("annotation.move", { ...annotationOf(desk), ...rangeOf(desk), piece: desk.b % 3 }),
  addPiece: (desk) => desk.ask("annotation.addPiece", { ...annotationOf(desk), ...rangeOf(desk) }),
  removePiece: (desk) => desk.ask("annotation.removePiece", { ...annotationOf(desk), piece: desk.b % 3 }),
  weigh: (desk) =>
    desk.ask("annotation.setImportance", { ...annotationOf(desk), importance: (desk.b % 4) as Importance }),
  merge: (desk) =>
    desk.ask("annotation.merge", {
      annotationIds: [annotationOf(desk).annotationId, pick(desk.annotations, desk.b)?.id ?? "none"],
    }),
  split: (desk) => desk.ask("annotation.split", { ...annotationOf(desk), at: desk.b % desk.article.length }),
  tag: (desk) => desk.ask("annotation.tag", { ...annotationOf(desk), tag: names[desk.b % names.length]! }),
  untag: (desk) => desk.ask("annotation.untag", { ...annotationOf(desk), ...tagOf(desk) }),
  note: (desk) => desk.ask("annotation.note", { ...annotationOf(desk), note: "ñ ".repeat(desk.b % 4) }),
  rename: (desk) => desk.ask("tag.rename", { ...tagOf(desk), name: `r${desk.a % 4}` }),
  recolour: (desk) => desk.ask("tag.recolour", { ...tagOf(desk), colour: "#0072b2", pattern: "dotted" }),
  facts: ({ ask, article, a }) =>
    ask("article.edit", { articleId: article.id, facts: { source: a % 2 === 0 ? null : `S${a}` } }),
  role: ({ ask, article, a, b }) =>
    ask("article.setRole", {
      articleId: article.id,
      line: a % 4,
      role: (["junk", "headline", "quote"] as const satisfies readonly Line["role"][])[b % 3]!,
    }),
  correct: ({ ask, article, a, b }) =>
    ask("article.correct", {
      articleId: article.id,
      text: `${article.text.slice(0, a % article.length)}${["", " new", "😀"][b % 3]}${article.text.slice((a % article.length) + (b % 9))}`,
    }),
  accept: ({ ask, reviews, a }) => ask("review.accept", { annotationId: pick(reviews, a) ?? "none" }),
  place: (desk) =>
    desk.ask("review.move", { annotationId: pick(desk.reviews, desk.a) ?? "none", ...rangeOf(desk) }),
  drop: ({ ask, reviews, a }) => ask("review.drop", { annotationId: pick(reviews, a) ?? "none" }),
  undo: ({ ask }) => ask("log.undo", {}),
  redo: ({ ask }) => ask("log.redo", {}),
};

const step = fc.tuple(fc.constantFrom(...Object.keys(commands)), fc.nat(500), fc.nat(500));

/** Whatever an analyst can see, as one number. */
async function stateOf(project: Bench, articleId: string): Promise<string> {
  const state = [
    await project.ask("article.get", { article: articleId }),
    await project.ask("article.versions", { articleId }),
    await project.ask("annotation.list", {}),
    await project.ask("review.list", {}),
    await project.ask("tag.list", {}),
  ];
  return createHash("sha256").update(JSON.stringify(state)).digest("hex");
}

async function carryOut(project: Bench, articleId: string, [name, a, b]: [string, number, number]) {
  const desk: Desk = {
    ask: project.ask.bind(project),
    article: await project.ask("article.get", { article: articleId }),
    annotations: await project.ask("annotation.list", {}),
    tags: await project.ask("tag.list", {}),
    reviews: (await project.ask("review.list", {})).map(({ annotationId }) => annotationId),
    ...{ a, b },
  };
  // A refusal is an answer like any other; a bug of ours is not.
  await commands[name]!(desk).catch((refused: Error) => {
    if (/: (internal|bad-input): /.test(refused.message)) throw refused;
  });
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

test("after each of 1,000 random sequences quotations are what stands there, and undoing all gives the first state", async () => {
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
    { numRuns: 1000 },
  );
  project.project.read.pragma("synchronous = FULL");
  expect((await project.ask("project.verify", {})).problems).toEqual([]);
}, 180_000);
