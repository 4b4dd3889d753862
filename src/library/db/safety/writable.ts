import { accessSync, constants, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Whether a project's file and its folder, where SQLite keeps the write-ahead log, may be written.
 * What is marked read-only for everybody counts as that even for an administrator, who could write
 * it all the same. Throws when the file is not there.
 */
export function isWritable(path: string): boolean {
  return [path, dirname(path)].every((each) => {
    // Windows has no such marks on folders that would mean anything.
    const isMarked = (statSync(each).mode & 0o222) === 0;
    return !isMarked && mayWrite(each);
  });
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") return false;
    throw error;
  }
}
