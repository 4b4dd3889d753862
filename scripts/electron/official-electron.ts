import { existsSync, statSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { cacheFolder } from "./cache-folder.ts";
import { electronFolder } from "./electron-package.ts";
import { capture } from "./run-command.ts";

const MINUTE_MS = 60_000;

/** How the official installer ended; `reason` is its own first line. */
export type OfficialAttempt = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/**
 * Downloads Electron the way its npm package does (`install.js`: `ELECTRON_MIRROR` and the
 * download cache are honoured) and puts it into `node_modules/electron`.
 *
 * The installer runs in a copy of the package beside it, and the result is moved over when it is
 * whole: unpacked over a fallback already in place, an interrupted run would leave a mixture of two
 * versions that looks installed.
 *
 * @param limitMs milliseconds the installer may take, download included
 */
export async function installOfficialElectron(limitMs: number): Promise<OfficialAttempt> {
  const stage = await mkdtemp(join(dirname(electronFolder), ".electron-official-"));
  try {
    for (const file of ["install.js", "package.json", "checksums.json"]) {
      await copyFile(join(electronFolder, file), join(stage, file));
    }
    const { code, stderr } = await capture(process.execPath, [join(stage, "install.js")], {
      timeoutMs: limitMs,
    });
    if (code === 124) {
      return { ok: false, reason: `not finished after ${Math.round(limitMs / MINUTE_MS)} minutes` };
    }
    if (code !== 0) return { ok: false, reason: firstLine(stderr) };
    await replaceDist(join(stage, "dist"), await readFile(join(stage, "path.txt"), "utf8"));
    return { ok: true };
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/**
 * Makes `dist` (a complete folder on the same disk) the binary of the npm package `electron`.
 *
 * @param path the executable's path inside `dist`, as `path.txt` holds it
 */
export async function replaceDist(dist: string, path: string): Promise<void> {
  const target = join(electronFolder, "dist");
  const pathFile = join(electronFolder, "path.txt");
  await rm(pathFile, { force: true });
  await rm(target, { recursive: true, force: true });
  await rename(dist, target);
  await writeFile(pathFile, path);
}

/**
 * Removes our launcher from an official Electron. It is left behind when somebody runs Electron's
 * own installer over the fallback, and Electron would start it in place of its default app.
 */
export async function removeLeftLauncher(): Promise<void> {
  const launcher = join(electronFolder, "dist", "resources", "app");
  if (existsSync(launcher)) await rm(launcher, { recursive: true, force: true });
}

/** When the official download of this version last failed, in ms since 1970; undefined if never. */
export function lastFailureMs(version: string): number | undefined {
  const file = stampFile(version);
  return existsSync(file) ? statSync(file).mtimeMs : undefined;
}

/** Remembers, for every checkout of this user, that the official download failed just now. */
export async function rememberFailure(version: string, reason: string): Promise<void> {
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(stampFile(version), `${reason}\n`);
}

function stampFile(version: string): string {
  return join(cacheFolder(), `electron-${version}-download-failed.txt`);
}

function firstLine(text: string): string {
  return (
    text
      .split("\n")
      .find((line) => line.trim() !== "")
      ?.trim() ?? "no reason given"
  );
}
