import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answer } from "../../src/contract/door.ts";
import type { Annotation, ArticleWithText } from "../../src/contract/records.ts";
import { handlersFor } from "../../src/library/handlers.ts";
import { newProject } from "../../src/library/open-library.ts";
import { verifyProject } from "../../src/library/safety/verify-project.ts";
import { record, times } from "./record.ts";
import { canRun, highlight, newPlace, opened, randomFrom, scratch, start } from "./scratch.ts";
import { notedCalls, watching } from "./strace.ts";

const canTrace = process.platform === "linux" && canRun("strace", "-qq", "true");

test.skipIf(!canTrace)(
  "no answer goes out before what it acknowledges has been flushed to the disk",
  async () => {
    const place = await newPlace();
    const log = join(scratch(), "log");
    const library = await start(place, {
      under: watching(["pwrite64", "fsync", "fdatasync", "write", "sendmsg"], log),
    });
    await library.value("project.get", {});
    const saves = times(15, 100);
    for (let n = 0; n < saves; n++)
      expect(await highlight(library, randomFrom(n), "n")).toMatchObject({ ok: true });
    await library.close();
    // The main thread alone writes the log and answers, so the order within it is the order of things.
    const own = notedCalls(log).filter(({ line }) => isLog(line) || isAnswer(line));
    let isDirty = false;
    let flushed = 0;
    for (const { line } of own) {
      if (isLog(line) && line.startsWith("pwrite64")) isDirty = true;
      else if (isLog(line)) {
        if (isDirty) flushed += 1;
        isDirty = false;
      } else expect(isDirty, line).toBe(false);
    }
    expect(flushed).toBeGreaterThanOrEqual(saves);
    record({
      promise: 2,
      drill:
        "the order of calls in the library process (strace): every write to the -wal is flushed before an answer leaves",
      count: `${saves} saves, ${flushed} flushes`,
      result: "0 answers before their flush; synchronous is FULL after opening and after the first write",
    });
  },
);

const isLog = (line: string) => line.includes("Drill.claimbench-wal>");
/** Node's channel to its parent is a socket. */
const isAnswer = (line: string) => /^(write|sendmsg)\(\d+<(UNIX|socket)/.test(line);

test("text.slice(start, end) is the quotation, for random texts, after saving and opening again", async () => {
  const random = randomFrom(12);
  const alphabet = [
    "a",
    "é",
    "e\u0301",
    "😀",
    "👨‍👩‍👧",
    "ש",
    "ב",
    "中",
    "\r\n",
    "\n",
    " ",
    "𝒳",
    "“",
    "\u200d",
    "ﬁ",
    "I\u0307",
  ];
  const texts = times(4, 100);
  const each = times(50, 100);
  const folder = scratch();
  const place = { folder, path: join(folder, "Drill.claimbench"), state: join(folder, "state") };
  const files = Array.from({ length: texts }, (_, n) => {
    const body = Array.from({ length: 400 }, () => alphabet[Math.floor(random() * alphabet.length)]).join("");
    const file = join(folder, `text-${n}.txt`);
    writeFileSync(file, `Text ${n}\n\n${body}\n`);
    return file;
  });
  const made = await newProject({ ...place, person: "Ada", create: "sample", samples: files });
  expect(made.ok).toBe(true);
  let stored = 0;
  await opened(place, async (project) => {
    const handlers = handlersFor(project, {
      startReader: () => Promise.reject(),
      onProgress: () => undefined,
    });
    for (const { id, length } of await value<{ id: string; length: number }[]>(
      handlers,
      "article.list",
      {},
    )) {
      for (let n = 0; n < each * 3 && stored < texts * each; n++) {
        const start = Math.floor(random() * (length - 1));
        const question = {
          articleId: id,
          start,
          end: Math.min(length, start + 1 + Math.floor(random() * 40)),
        };
        const reply = await answer(handlers, "cli", "annotation.create", question);
        if (reply.ok) stored += 1;
        // 10,000 flushes are another drill's; here it is about what stands in the rows.
        if (stored === 1) project.read.pragma("synchronous = OFF");
      }
    }
    project.read.pragma("synchronous = FULL");
  });
  await opened(place, async (project) => {
    const handlers = handlersFor(project, {
      startReader: () => Promise.reject(),
      onProgress: () => undefined,
    });
    const wrong: string[] = [];
    let compared = 0;
    for (const { id } of await value<{ id: string }[]>(handlers, "article.list", {})) {
      const { text } = await value<ArticleWithText>(handlers, "article.get", { article: id });
      for (const { start, end, quote } of await value<Annotation[]>(handlers, "annotation.list", {
        articleId: id,
      })) {
        compared += 1;
        if (text.slice(start, end) !== quote) wrong.push(quote);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBe(stored);
    expect((await verifyProject(project)).problems).toEqual([]);
  });
  expect(stored).toBeGreaterThan(times(100, 9_000));
  record({
    promise: 12,
    drill:
      "quotations of random texts (CRLF, joined emoji, combining marks, right-to-left, astral) after opening again",
    count: `${stored} quotations in ${texts} texts`,
    result: "each is text.slice(start, end)",
  });
});

async function value<T>(
  handlers: Parameters<typeof answer>[0],
  channel: string,
  question: object,
): Promise<T> {
  const reply = await answer(handlers, "cli", channel, question);
  if (!reply.ok) throw new Error(reply.message);
  return reply.value as T;
}
