import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a finished tool left behind. `code` is null when a signal ended it. */
export interface ToolEnd {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * The JavaScript file behind a package's command, for `node`.
 *
 * Read from the package's own package.json and not from `node_modules/.bin`, whose entries are
 * shell scripts on Windows; and from its place on disk, since not every package exports its
 * package.json. Throws when the package is not installed or has no such command.
 */
export function toolScript(packageName: string, command: string): string {
  const folder = join(import.meta.dirname, "../../node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const script = typeof bin === "string" ? bin : bin?.[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, script);
}

interface Manifest {
  readonly bin?: string | Record<string, string>;
}

/**
 * Run a Node script in `cwd` with this very Node and collect what it prints. Never throws for its exit code.
 *
 * @param more variables beside those of this process
 */
export function runTool(
  script: string,
  args: readonly string[],
  cwd: string,
  more: NodeJS.ProcessEnv = {},
): Promise<ToolEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...more, NO_COLOR: "1", FORCE_COLOR: undefined },
    });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}
