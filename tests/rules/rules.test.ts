import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkNames, type Refusals } from "../../scripts/checks/static-checks.ts";
import { makeOverlay, type Poison, readPoisons, removeOverlay } from "./overlay.ts";

/** What `npm run check` says about a tree: the very script, with `--only` to leave out the tests. */
interface Checked {
  readonly root: string;
  readonly code: number;
  readonly output: string;
  readonly refusals: Refusals;
}

interface AllowList {
  readonly forbidden: readonly { readonly name: string }[];
}

const poisons = await readPoisons();
const poisonedPaths = new Set(poisons.flatMap((poison) => poison.files.map((file) => file.path)));
const checkScript = join(import.meta.dirname, "../../scripts/check.ts");

/**
 * Poisons share a tree, since the checks report by file and a tree for each would take minutes.
 * Those for the compiler have one of their own: an import of Electron, refused as an import,
 * brings Node's globals into its room, and the compiler would then let them pass.
 */
const isForCompiler = (poison: Poison): boolean => poison.check === "types";

const everyCheck = ["types", "lint", "rooms", "sql", "dead-code"];

let clean: Checked;
let wrongTypes: Checked;
let wrongElse: Checked;

beforeAll(async () => {
  [clean, wrongTypes, wrongElse] = await Promise.all([
    check([], everyCheck),
    check(poisons.filter(isForCompiler), ["types"]),
    check(
      poisons.filter((poison) => !isForCompiler(poison)),
      everyCheck.filter((name) => name !== "types"),
    ),
  ]);
});

afterAll(async () => {
  await Promise.all([clean, wrongTypes, wrongElse].map(({ root }) => removeOverlay(root)));
});

async function check(chosen: readonly Poison[], names: readonly string[]): Promise<Checked> {
  const root = await makeOverlay(chosen);
  const report = join(root, "refusals.report");
  const args = [checkScript, "--only", names.join(","), "--root", root, "--report", report];
  const { code, output } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (end: { code: number; stdout: string; stderr: string }) => {
      if (existsSync(report)) return { code: end.code, output: end.stdout };
      throw new Error(`the check crashed: ${end.stdout}${end.stderr}`);
    },
  );
  return { root, code, output, refusals: JSON.parse(await readFile(report, "utf8")) as Refusals };
}

describe("without poison", () => {
  test("every check looks at something and passes", () => {
    expect(everyCheck).toEqual(checkNames);
    expect(clean.refusals).toEqual({ types: [], lint: [], rooms: [], sql: [], "dead-code": [] });
    expect(clean.output.match(/^[\w-]+: passed \([1-9]\d* [\w ]+\)$/gm)).toHaveLength(5);
    expect(clean.code).toBe(0);
  });
});

describe("with poison", () => {
  test("every check fails, and the command with it", () => {
    expect(wrongTypes.output).toMatch(/^types: FAILED \(\d+ refused in 10 programs\)$/m);
    for (const name of Object.keys(wrongElse.refusals)) {
      expect(wrongElse.output).toMatch(new RegExp(`^${name}: FAILED \\(\\d+ refused in \\d+ `, "m"));
    }
    expect([wrongTypes.code, wrongElse.code]).toEqual([1, 1]);
  });

  test.each(poisons)("$name is refused by $check for $rule and nothing else", (poison) => {
    const { refusals } = isForCompiler(poison) ? wrongTypes : wrongElse;
    const paths = poison.files.map((file) => file.path);
    const fired = (refusals[poison.check] ?? []).filter((finding) => paths.includes(finding.file));
    expect(new Set(fired.map((finding) => finding.rule))).toEqual(new Set([poison.rule]));
  });

  test("files without poison are not refused", () => {
    const innocent = [wrongTypes, wrongElse]
      .flatMap(({ refusals }) => Object.values(refusals).flat())
      .filter((finding) => !poisonedPaths.has(finding.file));
    expect(innocent).toEqual([]);
  });

  test("a refused import names the page that explains why", () => {
    expect(wrongElse.refusals.rooms?.length).toBeGreaterThan(0);
    for (const finding of wrongElse.refusals.rooms ?? []) {
      expect(finding.message).toMatch(/docs\/(architecture|security)\.md/);
    }
  });

  test("every row of the allow-list has a poison", async () => {
    // By a path made here, since the configuration is plain JavaScript and has no types to import.
    const file = new URL("../../.dependency-cruiser.mjs", import.meta.url).href;
    const { default: config } = (await import(file)) as { default: AllowList };
    const names = config.forbidden.map((rule) => rule.name);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !poisons.some((poison) => poison.rule === name))).toEqual([]);
  });
});
