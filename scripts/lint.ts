import { runAsCommand } from "./checks/command-line.ts";
import type { Finding, Verdict } from "./checks/finding.ts";
import { runTool, toolScript } from "./checks/run-tool.ts";

interface BiomeReport {
  readonly summary: { readonly changed: number; readonly unchanged: number };
  readonly diagnostics: readonly {
    readonly severity: "fatal" | "error" | "warning" | "information" | "info" | "hint";
    readonly category: string | null;
    readonly message: string;
    readonly location: { readonly path: string | null; readonly start?: { readonly line: number } };
  }[];
}

/** Biome's severities that do not refuse; a warning does, or nobody reads it. */
const harmless = new Set(["information", "info", "hint"]);

/**
 * Biome over the whole tree, as `npm run lint` runs it, read by machine. The rule is Biome's
 * category without its prefix: `suspicious/noExplicitAny`, or `format`.
 */
export async function checkLint(root: string): Promise<Verdict> {
  const end = await runTool(
    toolScript("@biomejs/biome", "biome"),
    ["check", "--error-on-warnings", "--reporter=json", "--max-diagnostics=none"],
    root,
  );
  if (!end.out.startsWith("{")) throw new Error(`biome crashed: ${end.err}${end.out}`);
  const { summary, diagnostics } = JSON.parse(end.out) as BiomeReport;
  const findings: Finding[] = diagnostics
    .filter(({ severity }) => !harmless.has(severity))
    .map(({ category, message, location }) => ({
      file: location.path ?? "biome.json",
      line: location.start?.line || null,
      rule: (category ?? "biome").replace(/^lint\//, ""),
      message,
    }));
  if (end.code !== 0 && findings.length === 0) {
    findings.push({ file: "biome.json", line: null, rule: "biome-failed", message: end.err.trim() });
  }
  return { looked: summary.changed + summary.unchanged, unit: "files", findings };
}

if (import.meta.main) await runAsCommand("lint", checkLint);
