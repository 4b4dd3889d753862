import { constants } from "node:fs";
import { chmod, copyFile, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { newId } from "../db/ids.ts";

/** Where a file is made before it takes its name: beside its place, so that the name is one rename away. */
export function partBeside(path: string): string {
  return join(dirname(path), `.${newId()}.claimbench-part`);
}

/** Write a file that is not there yet, and wait until it is on the disk. Throws the system's errors. */
export async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Give a finished file its name. What stood there before is replaced in one step, its permissions
 * kept; a link keeps pointing where it did. Answers with the size in bytes. Throws the system's errors.
 */
export async function publish(part: string, path: string): Promise<number> {
  const target = await realpath(path).catch(() => path);
  const before = await stat(target).catch(() => null);
  if (before?.isDirectory() === true) throw Object.assign(new Error(basename(path)), { code: "EISDIR" });
  if (before !== null) await chmod(part, before.mode & 0o777);
  if (dirname(target) === dirname(part)) await rename(part, target);
  else await moveTo(part, target);
  await syncFolder(dirname(target));
  return (await stat(target)).size;
}

/** Where a link leads to another folder, perhaps on another disk, the file is made once more there. */
async function moveTo(part: string, target: string): Promise<void> {
  const there = partBeside(target);
  try {
    await copyFile(part, there, constants.COPYFILE_EXCL);
    const file = await open(there, "r+");
    await file.sync();
    await file.close();
    await rename(there, target);
  } finally {
    await rm(there, { force: true });
    await rm(part, { force: true });
  }
}

/**
 * So that the new name outlives a power cut. Windows has no such thing, and needs none. The file has its
 * name by now; a disk that cannot say so does not make the export one that failed.
 */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  } finally {
    await handle.close();
  }
}
