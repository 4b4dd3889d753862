import { createHash } from "node:crypto";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { run } from "../../../../src/cli/run.ts";
import { answerOpenDialog, chooseMenu } from "../../desktop.ts";
import type { Attempt, HostileDesk } from "../desk.ts";

/** Rows about project files that are none of ours, or not any more. */

const hashOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

async function soundProject(folder: string, name: string): Promise<Buffer> {
  const path = join(folder, name);
  const silent = { out: () => undefined, err: () => undefined };
  expect(await run(["new", path], silent)).toBe(0);
  return readFileSync(path);
}

/** Open these bytes as a project. They are refused with this sentence, and are the same afterwards. */
async function expectRefused(desk: HostileDesk, name: string, bytes: Uint8Array, says: RegExp) {
  const { app, folder } = desk;
  const path = join(folder, `${name}.claimbench`);
  writeFileSync(path, bytes);
  const before = hashOf(path);
  await answerOpenDialog(app, [path]);
  const [opened] = await Promise.all([app.waitForEvent("window"), chooseMenu(app, "openProject")]);
  await expect(opened.getByRole("alert")).toContainText(says);
  // Another try changes nothing about it.
  await opened.getByRole("button", { name: "Try again" }).click();
  await expect(opened.getByRole("alert")).toContainText(says);
  await opened.close();
  expect(hashOf(path)).toBe(before);
}

export const projectAttempts: Readonly<Record<number, Attempt>> = {
  47: async (desk) => {
    const sound = await soundProject(desk.folder, "sound.claimbench");
    await expectRefused(desk, "empty", new Uint8Array(), /has 0 bytes, so it holds no project/);
    await expectRefused(desk, "short", sound.subarray(0, 40_000), /is damaged \(it is cut short\)/);
    await expectRefused(desk, "text", Buffer.from("A text. ".repeat(900)), /is not a Claimbench project/);
    return "untouched";
  },
  50: async (desk) => {
    const future = Buffer.from(await soundProject(desk.folder, "present.claimbench"));
    future.writeUInt32BE(9999, 60);
    await expectRefused(desk, "future", future, /was made by a newer Claimbench \(format 9999/);
    return "untouched";
  },
  51: async ({ app, project, folder }) => {
    await app.evaluate(({ dialog }) => {
      const shown: string[] = [];
      Object.assign(globalThis, { shown });
      dialog.showMessageBox = (async (...args: unknown[]) => {
        shown.push((args.at(-1) as { detail?: string }).detail ?? "");
        return { response: 1, checkboxChecked: false };
      }) as typeof dialog.showMessageBox;
    });
    const link = join(folder, "way.claimbench");
    symlinkSync(project, link);
    const shown = () => app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
    const again = (args: readonly string[]) =>
      app.evaluate(
        ({ app: electron }, argv) => {
          electron.emit("second-instance", {}, ["claimbench", ...argv], "/");
        },
        [...args],
      );
    // An option is never a project, not even one that is called like one.
    await again(["--inspect=1", "--user-data-dir=/x/x.claimbench", "--require=/x/y.claimbench"]);
    expect(await shown()).toEqual([]);
    await again([link]);
    await expect.poll(shown).toEqual([project]);
    return "untouched";
  },
};
