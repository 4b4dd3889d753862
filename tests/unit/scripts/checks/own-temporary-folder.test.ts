import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { withOwnTemporaryFolder } from "../../../../scripts/checks/own-temporary-folder.ts";

test("what a program leaves in the temporary folder is gone with it, also when the work fails", async () => {
  let left = "";
  const work = async (env: NodeJS.ProcessEnv) => {
    const script =
      "console.log(require('fs').mkdtempSync(require('path').join(require('os').tmpdir(), 'x')))";
    left = execFileSync(process.execPath, ["-e", script], { env: { ...process.env, ...env } })
      .toString()
      .trim();
    expect(existsSync(left)).toBe(true);
    throw new Error("failed");
  };
  await expect(withOwnTemporaryFolder(work)).rejects.toThrow("failed");
  expect(left).not.toBe("");
  expect(existsSync(left)).toBe(false);
});
