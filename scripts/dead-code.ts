import { runAsCommand } from "./checks/command-line.ts";
import type { Finding, Verdict } from "./checks/finding.ts";
import { filesUnder } from "./checks/finding.ts";
import { runTool, toolScript } from "./checks/run-tool.ts";

/** Knip lists what it found by file and, in each file, by kind (`files`, `exports`, `dependencies`, …). */
interface KnipReport {
  readonly issues: readonly ({ readonly file: string } & Readonly<Record<string, unknown>>)[];
}

interface KnipThing {
  readonly name: string;
  readonly line?: number;
}

/** Files nobody imports, exports nobody uses, packages nobody needs. The rule is Knip's kind: `exports`. */
export async function checkDeadCode(root: string): Promise<Verdict> {
  const end = await runTool(
    toolScript("knip", "knip"),
    ["--reporter", "json", "--no-progress", "--no-config-hints"],
    root,
  );
  if (!end.out.startsWith("{")) throw new Error(`knip crashed: ${end.err}${end.out}`);
  const { issues } = JSON.parse(end.out) as KnipReport;
  const sources = await filesUnder(root, "src", [".ts", ".tsx"]);
  return { looked: sources.length, unit: "source files", findings: issues.flatMap(toFindings) };
}

function toFindings({ file, ...kinds }: KnipReport["issues"][number]): Finding[] {
  return Object.entries(kinds).flatMap(([rule, things]) =>
    (Array.isArray(things) ? things.flat() : []).map((thing: KnipThing) => ({
      file,
      line: thing.line ?? null,
      rule,
      message: `nothing uses or declares ${thing.name}.`,
    })),
  );
}

if (import.meta.main) await runAsCommand("dead-code", checkDeadCode);
