import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout these scripts belong to. */
export const projectRoot = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** Folder of the npm package `electron`. */
export const electronFolder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));

/** What lies in the npm package `electron` at this moment. */
export interface InstalledElectron {
  /** Version the npm package belongs to. */
  readonly wanted: string;
  /** Version of the binary in `dist`; undefined when there is none that could be started. */
  readonly present: string | undefined;
  /** Absolute path of the binary; undefined together with `present`. */
  readonly executable: string | undefined;
}

/** Looks only at a few small files; takes about a millisecond. */
export function readInstalledElectron(folder: string = electronFolder): InstalledElectron {
  const { version: wanted } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    version: string;
  };
  const version = readIfThere(join(folder, "dist", "version"));
  const path = readIfThere(join(folder, "path.txt"));
  if (version === undefined || path === undefined) {
    return { wanted, present: undefined, executable: undefined };
  }
  const executable = join(folder, "dist", path.trim());
  if (!existsSync(executable)) return { wanted, present: undefined, executable: undefined };
  return { wanted, present: version.trim().replace(/^v/, ""), executable };
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
