import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ReportDocument } from "../../../../src/core/report/composed/document.ts";
import type { LogRow } from "../../../../src/library/db/log.ts";
import { type Bench, bench } from "../scratch.ts";

let project: Bench;
let reportId: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2025, 2, 5, 10) });
  project = await bench("empty");
  reportId = (await project.ask("report.create", {})).id;
});
afterEach(() => vi.useRealTimers());

/** Save these paragraphs so many seconds after what came before. */
async function save(seconds: number, ...paragraphs: string[]): Promise<void> {
  vi.setSystemTime(Date.now() + seconds * 1000);
  const blocks: ReportDocument["blocks"] = paragraphs.map((text) => ({
    kind: "paragraph",
    runs: [{ text }],
  }));
  await project.ask("report.edit", { reportId, document: { version: 1, blocks } });
}

async function written(): Promise<string[]> {
  const { document } = await project.ask("report.get", { reportId });
  return document.blocks.map((block) => ("runs" in block ? block.runs.map(({ text }) => text).join("") : ""));
}

const undo = async () => {
  await project.ask("log.undo", {});
  return written();
};

test("words typed on in one place are one undo and one redo, from the save that began their paragraph", async () => {
  await save(1, "First.");
  await save(60, "First.", "S");
  for (const words of ["Se", "Sec", "Second 😀", "Second 😁", "Second"]) await save(4, "First.", words);
  expect(await undo()).toEqual(["First."]);
  await project.ask("log.redo", {});
  expect(await written()).toEqual(["First.", "Second"]);
  expect(await undo()).toEqual(["First."]);
  expect(await undo()).toEqual([]);
  expect(await project.ask("project.verify", {})).toMatchObject({ ok: true, problems: [] });
});

test("a pause of more than five seconds, another place and another paragraph each begin a new step", async () => {
  await save(1, "One and the same.", "Two.");
  await save(6, "One and the same.", "Two. A");
  await save(4, "One and only the same.", "Two. A");
  await save(1, "One and only the same.", "Two. A", "Three.");
  await save(6, "One and only the same.", "Two. A", "Three. B");
  await save(6, "One and only the same.", "Two. A", "Three. BC");
  expect(await undo()).toEqual(["One and only the same.", "Two. A", "Three. B"]);
  expect(await undo()).toEqual(["One and only the same.", "Two. A", "Three."]);
  expect(await undo()).toEqual(["One and only the same.", "Two. A"]);
  expect(await undo()).toEqual(["One and the same.", "Two. A"]);
  expect(await undo()).toEqual(["One and the same.", "Two."]);
});

test("the log of a long report grows by what is written, not by the report", async () => {
  const long = "What was said, and by whom. ".repeat(4000);
  await save(1, long, "End");
  const size = () =>
    project.project.read
      .all<Pick<LogRow, "changes">>("SELECT changes FROM command_log ORDER BY seq DESC LIMIT 20")
      .reduce((sum, { changes }) => sum + changes.length, 0);
  for (let saves = 1; saves <= 20; saves += 1) await save(10, long, `End${".".repeat(saves)}`);
  expect(size()).toBeLessThan(long.length / 5);
  for (let left = 20; left > 0; left -= 1) await undo();
  expect(await written()).toEqual([long, "End"]);
});
