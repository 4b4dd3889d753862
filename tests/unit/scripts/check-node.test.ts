import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const script = fileURLToPath(new URL("../../../scripts/check-node.mjs", import.meta.url));

/** Runs the check in a Node that says it is of another version. */
function checkAs(version: string): { status: number | null; stderr: string } {
  const pretend = `Object.defineProperty(process.versions, "node", { value: "${version}" });`;
  const url = `data:text/javascript,${encodeURIComponent(pretend)}`;
  return spawnSync(process.execPath, ["--import", url, script], { encoding: "utf8" });
}

test.each(["20.20.2", "22.17.9", "14.0.0"])(
  "Node %s is refused with the version that is needed",
  (version) => {
    const { status, stderr } = checkAs(version);
    expect(status).toBe(1);
    expect(stderr).toContain(`needs Node 22.18 or newer; this is Node ${version}`);
    expect(stderr).toContain("better-sqlite3");
  },
);

test.each(["22.18.0", "24.0.0", "100.1.0"])("Node %s passes without a word", (version) => {
  expect(checkAs(version)).toMatchObject({ status: 0, stderr: "" });
});
