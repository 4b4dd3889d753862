import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { snapToGraphemes } from "../../../../src/core/text/graphemes.ts";
import { withoutOuterSpace } from "../../../../src/core/text/range.ts";
import { openLibrary } from "../../../../src/library/open-library.ts";
import { textWithRange } from "../../core/text/hostile-text.ts";
import "../../property-seed.ts";
import { Bench, scratchFolder } from "../scratch.ts";
import { emptyProject, readHere } from "./exchange-bench.ts";

const utf8 = (text: string) => Buffer.from(text, "utf8");

/** Files as an analyst has them; each breaks a reader that counts otherwise than the text is counted. */
const files: Readonly<Record<string, Buffer>> = {
  "crlf.txt": utf8(
    "😀 Talks began\r\n\r\nThe envoy 👩‍👩‍👧‍👦 said:\r\n“we will meet again”.\r\nHe left on a Monday, she stayed.\r\n",
  ),
  "mark.txt": utf8("\ufeffA byte order mark\nstands before these words. Words again.\n"),
  "wide.txt": Buffer.concat([
    Buffer.of(0xff, 0xfe),
    Buffer.from("Sixteen bits 🇩🇪 a unit,\r\nand the words go on.\r\n", "utf16le"),
  ]),
  "right-to-left.txt": utf8(
    "שלום עולם, אמר השליח ביום שני.\nقال المبعوث إن المحادثات بدأت 😀 في الدوحة.\nThe note says שלום too.\n",
  ),
  "combining.txt": utf8(
    `E\u0301te\u0301 and a${"\u0301".repeat(40)} go on.\n会谈在多哈开始。発言は続いた。\nकि\u094dष = =SUM(A1) <b>& "x"\n`,
  ),
  "old.txt": Buffer.from("Caf\xe9 and na\xefve words, l\x92\xe9t\xe9 too, in the old way.\r\n", "latin1"),
};

interface Mark {
  readonly article: string;
  /** Each where it first stands. */
  readonly pieces: readonly string[];
  readonly tags?: readonly string[];
  readonly note?: string;
}

const marks: readonly Mark[] = [
  { article: "crlf.txt", pieces: ["began"], tags: ["talks/start"] },
  {
    article: "crlf.txt",
    pieces: ["👩‍👩‍👧‍👦 said:\n“we will meet"],
    tags: ["talks", "people"],
    note: "Over\ntwo lines",
  },
  { article: "crlf.txt", pieces: ["said:\n“we will meet again”.\nHe left"], tags: ["people"] },
  { article: "crlf.txt", pieces: ["we will meet again", "she stayed"], tags: ["talks/end"], note: "“=1+1”" },
  { article: "crlf.txt", pieces: ["😀 Talks", "The envoy", "a Monday"], tags: ["people"] },
  { article: "mark.txt", pieces: ["byte order"], tags: ["people"] },
  { article: "mark.txt", pieces: ["mark\nstands"] },
  { article: "wide.txt", pieces: ["🇩🇪 a unit,\nand"], tags: ["talks/start", "talks/end"] },
  { article: "right-to-left.txt", pieces: ["אמר השליח"], tags: ["people"], note: "הערה" },
  { article: "right-to-left.txt", pieces: ["المحادثات بدأت 😀 في"], tags: ["talks/start"] },
  { article: "right-to-left.txt", pieces: ["השליח ביום שני.\nقال المبعوث"], tags: ["talks"] },
  { article: "combining.txt", pieces: ["E\u0301te\u0301", `a${"\u0301".repeat(40)}`], tags: ["talks/end"] },
  { article: "combining.txt", pieces: ["在多哈", "発言"], tags: ["people"] },
  { article: "combining.txt", pieces: ['=SUM(A1) <b>& "x"'], tags: ["=cmd|' /C calc'!A0"], note: "-1" },
  { article: "old.txt", pieces: ["naïve words, l’été"], tags: ["people"] },
];

/**
 * A project as two analysts make it, by the commands they use, from files with line breaks of two
 * characters, other encodings and hard scripts; and from random texts, marked at random.
 */
export async function fullProject(): Promise<Bench> {
  const made = await emptyProject();
  const folder = scratchFolder();
  const write = (name: string, bytes: Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const random = fc.sample(textWithRange, 60).filter(({ text }) => /\p{L}/u.test(text));
  const paths = [
    ...Object.entries(files).map(([name, bytes]) => write(name, bytes)),
    ...random.map(({ text }, at) =>
      write(`random-${at}.txt`, utf8(at % 2 === 0 ? text : text.replaceAll("\n", "\r\n"))),
    ),
  ];
  await made.ask("article.import", { paths });
  await mark(made);
  await markAtRandom(made, random);
  await tell(made);
  const path = made.path;
  made.project.close();
  const opened = await openLibrary({ path, person: "Ben <ben@b.example>", create: "never", samples: [] });
  if (!opened.ok) throw new Error(opened.message);
  made.project = opened.value;
  const second = new Bench(path, opened.value, readHere);
  await continueAsBen(second);
  return second;
}

async function mark(made: Bench): Promise<void> {
  const articles = await made.ask("article.list", {});
  for (const { article, pieces, tags = [], note = "" } of marks) {
    const { id: articleId } = articles.find(({ name }) => name === article)!;
    const { text } = await made.ask("article.get", { article: articleId });
    const [first, ...further] = pieces.map((words) => {
      const start = text.indexOf(words);
      if (start === -1) throw new Error(`${article} does not hold “${words}”`);
      return { start, end: start + words.length };
    });
    const { id } = await made.ask("annotation.create", { articleId, ...first!, tags: [...tags], note });
    for (const piece of further) await made.ask("annotation.addPiece", { annotationId: id, ...piece });
  }
}

async function markAtRandom(
  made: Bench,
  random: readonly { text: string; range: { start: number; end: number } }[],
): Promise<void> {
  for (const { id: articleId, name } of await made.ask("article.list", {})) {
    const at = /^random-(\d+)/.exec(name)?.[1];
    if (at === undefined) continue;
    const { text } = await made.ask("article.get", { article: articleId });
    const { range } = random[Number(at)]!;
    const inside = { start: Math.min(range.start, text.length), end: Math.min(range.end, text.length) };
    const visible = withoutOuterSpace(text, snapToGraphemes(text, inside));
    if (visible.start >= visible.end) continue;
    await made.ask("annotation.create", { articleId, ...snapToGraphemes(text, visible), tags: ["random"] });
  }
}

/** What only our own JSON carries: importance, rules, rich notes, confirmed facts, examples, claims. */
async function tell(made: Bench): Promise<void> {
  const annotations = await made.ask("annotation.list", {});
  const [first, second] = annotations;
  await made.ask("annotation.setImportance", { annotationId: first!.id, importance: 3 });
  await made.ask("annotation.note", {
    annotationId: first!.id,
    note: {
      version: 1,
      blocks: [
        { kind: "paragraph", runs: [{ text: "Bold", isBold: true }, { text: " and not" }] },
        { kind: "list", isNumbered: true, items: [[{ text: "a link", link: "https://example.org/" }]] },
      ],
    },
  });
  const tags = await made.ask("tag.list", {});
  const talks = tags.find(({ path }) => path === "talks")!;
  await made.ask("tag.describe", {
    ...{ tagId: talks.id, description: "Of talks", inclusion: "When they meet", exclusion: "No “calls”" },
  });
  const tagged = annotations.find((each) => each.tags.includes("talks"))!;
  await made.ask("tag.pin", { tagId: talks.id, annotationId: tagged.id });
  await made.ask("article.edit", {
    articleId: first!.articleId,
    facts: {
      title: "Talks “began”",
      source: "@agency",
      date: "2025-03-05",
      url: "https://example.org/a?b=1&c",
    },
  });
  const claim = await made.ask("claim.create", {
    facts: { text: "Talks began on a Monday", claimant: "An envoy", madeOn: "2025-03", verdict: "Unproven" },
    evidence: { annotationId: first!.id, stance: "states" },
  });
  await made.ask("claim.link", { claimId: claim.id, annotationId: second!.id, stance: "disputes" });
}

/** Another analyst tags and notes what the first has marked. */
async function continueAsBen(made: Bench): Promise<void> {
  const annotations = await made.ask("annotation.list", {});
  const plain = annotations.find(({ tags }) => tags.length === 0)!;
  await made.ask("annotation.tag", { annotationId: plain.id, tag: "seen by Ben" });
  const noteless = annotations.find(({ tags, note }) => note === "" && tags.includes("talks"))!;
  await made.ask("annotation.note", { annotationId: noteless.id, note: "Ben asks:\n\n  why?" });
  const { articleId } = plain;
  await made.ask("annotation.create", { articleId, start: 2, end: 6, tags: ["seen by Ben"], note: "" });
}

/** What an analyst sees of a project, for comparing two: no ids, no order of making. */
export async function seen(project: Bench): Promise<{ texts: string[]; highlights: Seen[] }> {
  const articles = await project.ask("article.list", {});
  const texts = new Map<string, string>();
  for (const { id } of articles) texts.set(id, (await project.ask("article.get", { article: id })).text);
  const highlights = (await project.ask("annotation.list", {})).map((annotation) => ({
    text: texts.get(annotation.articleId)!,
    pieces: annotation.pieces.map(({ start, end, quote }) => ({ start, end, quote })),
    tags: [...annotation.tags],
    note: annotation.note,
    person: annotation.person,
    createdAt: annotation.createdAt,
    importance: annotation.importance as number,
  }));
  return { texts: [...texts.values()], highlights };
}

export interface Seen {
  readonly text: string;
  readonly pieces: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
  readonly tags: readonly string[];
  readonly note: string;
  readonly person: string;
  readonly createdAt: string;
  readonly importance: number;
}
