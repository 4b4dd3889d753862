import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Print } from "../library/export/printing.ts";

/** What starts an Electron without a window; only a checkout has it. */
const script = fileURLToPath(new URL("../../scripts/print-sheets.ts", import.meta.url));

/** Makes PDFs for the command line, or undefined where there is nothing to make them with. */
export function findPrinter(): Print | undefined {
  return existsSync(script) ? printWithScript : undefined;
}

const printWithScript: Print = async ({ sheets, onSheet }, signal) => {
  const folder = await mkdtemp(join(tmpdir(), "claimbench-sheets-"));
  try {
    const list = join(folder, "sheets.json");
    await writeFile(list, JSON.stringify(sheets));
    return await runScript(list, onSheet, signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Says one line for each sheet; whatever else it says is why it could not. */
function runScript(list: string, onSheet: () => void, signal: AbortSignal): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, list], { stdio: ["ignore", "pipe", "pipe"], signal });
    let said = "";
    createInterface(child.stdout).on("line", (line) => {
      if (line === "printed") onSheet();
      else said += `${line}\n`;
    });
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
    });
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code) => resolve(code === 0 ? null : lastLine(said)));
  });
}

function lastLine(said: string): string {
  return said.trim().split("\n").at(-1)?.trim().replace(/\.$/, "") || "the pages could not be printed";
}
