import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Print } from "../library/export/printing.ts";

/** What starts an Electron without a window; only a checkout has it. */
const script = fileURLToPath(new URL("../../scripts/print-report.ts", import.meta.url));

/** Makes PDFs for the command line, or undefined where there is nothing to make them with. */
export function findPrinter(): Print | undefined {
  return existsSync(script) ? printWithScript : undefined;
}

const printWithScript: Print = ({ page, pdf }, signal) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [script, page, pdf], { stdio: ["ignore", "pipe", "pipe"], signal });
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString("utf8");
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code) => resolve(code === 0 ? null : lastLine(said)));
  });

function lastLine(said: string): string {
  return said.trim().split("\n").at(-1)?.trim().replace(/\.$/, "") || "the pages could not be printed";
}
