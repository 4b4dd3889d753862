import fc from "fast-check";
import type { Annotation, ArticleWithText, Importance, Tag } from "../../src/contract/records.ts";
import { stances } from "../../src/core/claim/stance.ts";
import type { Line } from "../../src/core/text/line.ts";
import type { Bench } from "../unit/library/scratch.ts";

interface Named {
  readonly id: string;
}

/** What a command has to choose from, and the numbers by which it chooses. */
interface Desk {
  readonly ask: Bench["ask"];
  readonly article: ArticleWithText;
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
  readonly reviews: readonly string[];
  readonly claims: readonly Named[];
  readonly searches: readonly Named[];
  readonly reports: readonly Named[];
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
const claimOf = ({ claims, b }: Desk) => ({ claimId: pick(claims, b)?.id ?? "none" });
const searchOf = ({ searches, b }: Desk) => ({ searchId: pick(searches, b)?.id ?? "none" });
const reportOf = ({ reports, b }: Desk) => ({ reportId: pick(reports, b)?.id ?? "none" });

/** Every command that changes a project, but those that bring in articles. */
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
  newTag: (desk) => desk.ask("tag.create", { parentId: null, path: names[desk.b % names.length]! }),
  moveTag: (desk) =>
    desk.ask("tag.move", { ...tagOf(desk), parentId: pick(desk.tags, desk.a)?.id ?? null, beforeId: null }),
  describe: (desk) =>
    desk.ask("tag.describe", {
      ...tagOf(desk),
      description: `d${desk.a % 3}`,
      inclusion: "in",
      exclusion: "",
    }),
  mergeTags: (desk) =>
    desk.ask("tag.merge", { tagIds: [tagOf(desk).tagId], intoId: pick(desk.tags, desk.a)?.id ?? "none" }),
  splitTag: (desk) => desk.ask("tag.split", { ...tagOf(desk), query: "one OR said", path: "half" }),
  removeTag: (desk) =>
    desk.ask("tag.remove", { ...tagOf(desk), children: desk.a % 2 === 0 ? "keep" : "remove" }),
  pin: (desk) => desk.ask("tag.pin", { ...annotationOf(desk), ...tagOf(desk) }),
  unpin: (desk) => desk.ask("tag.unpin", { ...annotationOf(desk), ...tagOf(desk) }),
  claim: (desk) =>
    desk.ask("claim.create", {
      facts: { text: `claim ${desk.a % 5}`, madeOn: "2025" },
      evidence: { ...annotationOf(desk), stance: pick(stances, desk.b)! },
    }),
  editClaim: (desk) =>
    desk.ask("claim.edit", { ...claimOf(desk), facts: { claimant: `c${desk.b % 3}`, verdict: "false" } }),
  linkClaim: (desk) =>
    desk.ask("claim.link", { ...claimOf(desk), ...annotationOf(desk), stance: pick(stances, desk.b)! }),
  unlinkClaim: (desk) => desk.ask("claim.unlink", { ...claimOf(desk), ...annotationOf(desk) }),
  mergeClaims: (desk) =>
    desk.ask("claim.merge", { ...claimOf(desk), intoId: pick(desk.claims, desk.a)?.id ?? "none" }),
  removeClaim: (desk) => desk.ask("claim.remove", claimOf(desk)),
  saveSearch: ({ ask, a }) => ask("search.save", { path: `f${a % 2}/s${a % 5}`, query: "has:note" }),
  editSearch: (desk) => desk.ask("search.edit", { ...searchOf(desk), query: "said" }),
  placeSearch: (desk) =>
    desk.ask("search.place", { ...searchOf(desk), before: pick(desk.searches, desk.a)?.id ?? null }),
  moveFolder: ({ ask, a, b }) => ask("search.moveFolder", { folder: `f${a % 2}`, to: `f${b % 3}` }),
  removeSearch: (desk) => desk.ask("search.remove", { searchIds: [searchOf(desk).searchId] }),
  report: ({ ask, a }) => ask("report.create", a % 2 === 0 ? {} : { name: `Report ${a % 4}` }),
  renameReport: (desk) => desk.ask("report.rename", { ...reportOf(desk), name: `Named ${desk.a % 4}` }),
  writeReport: (desk) =>
    desk.ask("report.edit", {
      ...reportOf(desk),
      document: { version: 1, blocks: [{ kind: "paragraph", runs: [{ text: `word ${desk.a}` }] }] },
    }),
  quoteInReport: (desk) =>
    desk.ask("report.addEvidence", {
      ...reportOf(desk),
      annotationIds: [annotationOf(desk).annotationId],
    }),
  duplicateReport: (desk) => desk.ask("report.duplicate", reportOf(desk)),
  removeReport: (desk) => desk.ask("report.remove", reportOf(desk)),
  undo: ({ ask }) => ask("log.undo", {}),
  redo: ({ ask }) => ask("log.redo", {}),
};

/** A command by its name, and the numbers by which it chooses. */
export const step = fc.tuple(fc.constantFrom(...Object.keys(commands)), fc.nat(500), fc.nat(500));

/** Carry out a step. A refusal is an answer like any other; a bug of ours throws. */
export async function carryOut(
  project: Bench,
  articleId: string,
  [name, a, b]: [string, number, number],
): Promise<void> {
  const desk: Desk = {
    ask: project.ask.bind(project),
    article: await project.ask("article.get", { article: articleId }),
    annotations: await project.ask("annotation.list", {}),
    tags: await project.ask("tag.list", {}),
    reviews: (await project.ask("review.list", {})).map(({ annotationId }) => annotationId),
    claims: await project.ask("claim.list", {}),
    searches: await project.ask("search.saved", {}),
    reports: await project.ask("report.list", {}),
    ...{ a, b },
  };
  await commands[name]!(desk).catch((refused: Error) => {
    if (/: (internal|bad-input): /.test(refused.message)) throw refused;
  });
}
