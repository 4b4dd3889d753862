import { existsSync } from "node:fs";
import { join } from "node:path";
import { runAsCommand } from "./checks/command-line.ts";
import type { Finding, Verdict } from "./checks/finding.ts";
import { filesUnder } from "./checks/finding.ts";
import { runTool, toolScript } from "./checks/run-tool.ts";

/** The rooms of docs/architecture.md; their allow-list is in .dependency-cruiser.mjs. */
const rooms = ["core", "formats", "library", "contract", "main", "preload", "renderer", "cli"];

/** Names that say nothing about what is inside, and so collect everything. */
const namelessRooms = /(^|\/)(utils?|common|helpers?|lib|shared|misc)(\/|\.tsx?$)/;

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
  readonly cycle?: readonly { readonly name: string }[];
}

interface CruiseResult {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly Violation[];
    readonly ruleSetUsed: {
      readonly forbidden?: readonly { readonly name: string; readonly comment?: string }[];
    };
  };
}

/**
 * Who imports whom, against the allow-list.
 *
 * Counts the TypeScript modules really cruised, and refuses every source file that was not among
 * them: with a TypeScript it cannot use, dependency-cruiser reads nothing and reports success.
 */
export async function checkRooms(root: string): Promise<Verdict> {
  const folders = ["src", "scripts", "tests"].filter((folder) => existsSync(join(root, folder)));
  const end = await runTool(
    toolScript("dependency-cruiser", "depcruise"),
    ["--config", ".dependency-cruiser.mjs", "--output-type", "json", ...folders],
    root,
  );
  if (!end.out.startsWith("{")) throw new Error(`dependency-cruiser crashed: ${end.err}${end.out}`);
  const { modules, summary } = JSON.parse(end.out) as CruiseResult;
  const comments = new Map(summary.ruleSetUsed.forbidden?.map((rule) => [rule.name, rule.comment ?? ""]));
  const cruised = new Set(
    modules.map((module) => module.source).filter((file) => /^[^.].*\.tsx?$/.test(file)),
  );
  const sources = await filesUnder(root, "src", [".ts", ".tsx"]);
  return {
    looked: [...cruised].filter((file) => !file.includes("node_modules/")).length,
    unit: "modules",
    findings: [
      ...summary.violations.map((violation) => toFinding(violation, comments)),
      ...sources.filter((file) => !cruised.has(file)).map(missed),
      ...sources.flatMap(misplaced),
    ],
  };
}

function toFinding({ from, to, rule, cycle }: Violation, comments: ReadonlyMap<string, string>): Finding {
  const path = cycle ? cycle.map((step) => step.name).join(" → ") : to;
  const message = `imports ${path}. ${comments.get(rule.name) ?? "See docs/architecture.md."}`;
  return { file: from, line: null, rule: rule.name, message };
}

function missed(file: string): Finding {
  return { file, line: null, rule: "not-cruised", message: "dependency-cruiser did not read this file." };
}

/** Folders that are no room, and files outside the rooms. */
function misplaced(file: string): Finding[] {
  const findings: Finding[] = [];
  if (!rooms.some((room) => file.startsWith(`src/${room}/`))) {
    const message = `not in one of the rooms (${rooms.join(", ")}). See docs/architecture.md.`;
    findings.push({ file, line: null, rule: "outside-the-rooms", message });
  }
  if (namelessRooms.test(file)) {
    const message = "name a folder after what it is about. See docs/architecture.md.";
    findings.push({ file, line: null, rule: "nameless-room", message });
  }
  return findings;
}

if (import.meta.main) await runAsCommand("rooms", checkRooms);
