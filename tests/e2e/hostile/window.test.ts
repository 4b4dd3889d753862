import { expect, test } from "@playwright/test";
import { hostileRows } from "../../unit/hostile/rows.ts";
import { exportAttempts } from "./attempts/exports.ts";
import { pageAttempts } from "./attempts/page.ts";
import { projectAttempts } from "./attempts/projects.ts";
import { wordAttempts } from "./attempts/words.ts";
import { type Attempt, type HostileDesk, openHostileDesk } from "./desk.ts";

const attempts: Readonly<Record<number, Attempt>> = {
  ...wordAttempts,
  ...pageAttempts,
  ...exportAttempts,
  ...projectAttempts,
};

let desk: HostileDesk;

test.beforeAll(async () => {
  desk = await openHostileDesk();
  await expect(desk.page.getByRole("listbox", { name: "Articles" })).toBeAttached({ timeout: 30_000 });
});
test.afterAll(() => desk.close());

test("every row is tried in the window, or says why not", () => {
  const untried = hostileRows.filter(
    ({ number, not }) => (attempts[number] === undefined) === (not?.window === undefined),
  );
  expect(untried.map(({ number }) => number)).toEqual([]);
});

for (const { number, input, expected } of hostileRows) {
  const attempt = attempts[number];
  if (attempt === undefined) continue;
  test(`row ${number}: ${input}: ${expected}`, async () => {
    const before = await desk.hash();
    const becomes = await attempt(desk);
    expect(await desk.broken()).toEqual([]);
    expect((await desk.hash()) === before ? "untouched" : "changed").toBe(becomes);
    expect(await desk.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });
}
