import { readFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import { readInstalledElectron } from "../../../scripts/electron/electron-package.ts";

const packages = [
  ...["better-sqlite3", "lexical", "@recogito/text-annotator", "minisearch", "flexsearch"],
  "approx-string-match",
];

/** What the figures were measured on, one fact a line. */
export function machine(): string[] {
  const processors = cpus();
  const facts = {
    Processor: `${processors.length} × ${processors[0]?.model.trim() ?? "unknown"}`,
    Memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    System: `${type()} ${release()}`,
    "Node.js": process.version,
    Electron: readInstalledElectron().present ?? "none",
    ...Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
  };
  return Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
}

/** The version of an installed package. */
function versionOf(name: string): string {
  const file = new URL(`../../../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
