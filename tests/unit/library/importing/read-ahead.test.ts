import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ReadAhead } from "../../../../src/library/importing/read-ahead.ts";
import { loadFactFinder } from "../../../../src/library/reading/describe.ts";
import { FileReader } from "../../../../src/library/reading/file-reader.ts";
import type { ReadRequest, StartReader } from "../../../../src/library/reading/protocol.ts";
import { readHere } from "../exchange/exchange-bench.ts";
import { type Bench, bench, scratchFolder, seedFiles } from "../scratch.ts";

/** A reader that notes what it is asked, answers once it is let, and may die at a request. */
function watched(diesAt = Number.POSITIVE_INFINITY) {
  const asked: ReadRequest[] = [];
  let letAnswer: () => void = () => undefined;
  const mayAnswer = new Promise<void>((resolve) => {
    letAnswer = resolve;
  });
  const answered: number[] = [];
  const start: StartReader = async () => {
    const here = await readHere();
    here.onAnswer(({ id }) => void answered.push(id));
    const exits: (() => void)[] = [];
    return {
      ...here,
      onExit: (listener) => void exits.push(listener),
      send: (request) => {
        asked.push(request);
        if (asked.length < diesAt) void mayAnswer.then(() => here.send(request));
        else for (const exit of exits) exit();
      },
    };
  };
  const becomesReady = async () => {
    letAnswer();
    await expect.poll(() => answered.length, { timeout: 20_000 }).toBeGreaterThan(0);
  };
  return { asked, start, letAnswer: () => letAnswer(), becomesReady };
}

/** Text files that are not alike, and among them one in Markdown and one in an old encoding. */
function texts(count: number): string[] {
  const folder = scratchFolder();
  return Array.from({ length: count }, (_, n) => {
    const path = join(folder, `${n}.${n === 3 ? "md" : "txt"}`);
    const words = `Report ${n}\n\nBy Jane Doe\n\nZürich, 5 March 2025 – `.concat(
      Array.from({ length: 40 }, (_, i) => `word${n}x${i} stands here`).join(", "),
    );
    writeFileSync(path, n === 3 ? `# Heading ${n}\n\n${words}` : words, n === 7 ? "latin1" : "utf8");
    return path;
  });
}

const filesOf = (paths: readonly string[]) => paths.map((path) => ({ path, bytes: 1000 }));

// The tables take their time to load, which is no test's.
beforeAll(async () => void (await loadFactFinder()));

/** The first line of each that came described, or null where only the bytes came. */
async function readAll(ahead: ReadAhead, paths: readonly string[]): Promise<(string | null)[]> {
  const firstLines: (string | null)[] = [];
  for (const path of paths) {
    const { described } = await ahead.read(path);
    const [line] = described?.description?.lines ?? [];
    firstLines.push(
      line && described?.reading.ok ? described.reading.text.slice(line.start, line.end) : null,
    );
  }
  return firstLines;
}

test("of a few files the bytes are read ahead, and no process is started for them", async () => {
  const { asked, start } = watched();
  const paths = texts(20);
  expect(await readAll(new ReadAhead(filesOf(paths), new FileReader(start)), paths)).toEqual(
    paths.map(() => null),
  );
  expect(asked).toEqual([]);
});

test("of many text files a helper finds out what they say, but for what was read before it was ready", async () => {
  const { start, becomesReady } = watched();
  const paths = texts(150);
  const ahead = new ReadAhead(filesOf(paths), new FileReader(start));
  expect(await readAll(ahead, paths.slice(0, 10))).toEqual(Array(10).fill(null));
  await becomesReady();
  const rest = await readAll(ahead, paths.slice(10));
  const first = rest.findIndex((line) => line !== null);
  expect(first).toBeLessThanOrEqual(64);
  expect(rest.slice(first)).toEqual(rest.slice(first).map((_, n) => `Report ${10 + first + n}`));
});

test("when the helper dies, the others are read here, and it is asked nothing any more", async () => {
  const { asked, start, becomesReady } = watched(30);
  const paths = texts(150);
  const ahead = new ReadAhead(filesOf(paths), new FileReader(start));
  await becomesReady();
  const firstLines = await readAll(ahead, paths);
  expect(firstLines.slice(30)).toEqual(Array(150 - 30).fill(null));
  // Those that were under way when it died, and none after.
  expect(asked.length).toBeLessThan(30 + 64);
});

test("an import has the same in it with a helper and without one", async () => {
  const paths = [...texts(250), ...seedFiles];
  const helper = watched();
  helper.letAnswer();
  const helped = await imported(await bench("empty", helper.start), paths);
  expect(helper.asked.length).toBeGreaterThan(50);
  expect(helped).toEqual(await imported(await bench("empty", watched(1).start), paths));
});

/** All that is stored of the articles but what is of this project and hour. */
async function imported(project: Bench, paths: readonly string[]): Promise<unknown> {
  expect(await project.ask("article.import", { paths: [...paths] })).toMatchObject({ refused: 0 });
  const articles = await project.ask("article.list", {});
  return Promise.all(
    articles.map(async ({ id, ...article }) => {
      const { lines, text } = await project.ask("article.get", { article: id });
      return { article, lines, text };
    }),
  );
}
