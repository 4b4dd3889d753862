import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { projectRoot } from "./electron-package.ts";
import type { Electron } from "./ensure-electron.ts";
import { electronViteEnv } from "./launch.ts";
import { runOnTerminal } from "./run-command.ts";
import { SetupError, say } from "./setup-error.ts";

/** What a build is made from; package-lock.json stands for the libraries. */
const INPUTS = ["src", "electron.vite.config.ts", "package.json", "package-lock.json"];

/** electron-vite's command line, to be run with this Node. */
export const electronViteCli = join(
  dirname(createRequire(import.meta.url).resolve("electron-vite/package.json")),
  "bin",
  "electron-vite.js",
);

/**
 * Builds the app into `out/` for this Electron, or leaves the build that is there when nothing it
 * was made from has changed. Throws SetupError when electron-vite fails; it has said why by then.
 */
export async function buildApp(electron: Electron, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const viteEnv = electronViteEnv(electron);
  const hash = await hashOf(projectRoot, INPUTS, viteEnv.ELECTRON_MAJOR_VER ?? "official");
  const hashFile = join(projectRoot, "out", ".build-hash");
  const isCurrent =
    existsSync(join(projectRoot, "out", "main", "index.js")) &&
    existsSync(hashFile) &&
    readFileSync(hashFile, "utf8") === hash;
  if (isCurrent) {
    say("The app is built already.");
    return;
  }
  // Before, not after: a build that fails half-way leaves an out/ that belongs to no hash.
  await rm(hashFile, { force: true });
  const code = await runOnTerminal(process.execPath, [electronViteCli, "build"], {
    cwd: projectRoot,
    env: { ...env, ...viteEnv },
    onStderr: true,
  });
  if (code !== 0) throw new SetupError("The app could not be built; electron-vite says why above.");
  await writeFile(hashFile, hash);
}

/**
 * SHA-256 (hex) over the names and bytes of these files and folders below `root`, and over `salt`.
 * Names that do not exist are left out.
 */
export async function hashOf(root: string, names: readonly string[], salt: string): Promise<string> {
  const hash = createHash("sha256").update(`${salt}\0`);
  for (const file of await filesOf(root, names)) {
    const content = readFileSync(join(root, file));
    // With the length, no two different sets of files can run together to the same bytes.
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

async function filesOf(root: string, names: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const name of names) {
    const stats = statSync(join(root, name), { throwIfNoEntry: false });
    if (stats?.isFile()) files.push(name);
    if (!stats?.isDirectory()) continue;
    for (const entry of await readdir(join(root, name), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) files.push(relative(root, join(entry.parentPath, entry.name)));
    }
  }
  return files.sort();
}
