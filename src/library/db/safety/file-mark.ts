import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { readHeader } from "../header.ts";

/**
 * By what a file is known again that nobody has written to: which file it is, its size, when it and what
 * is known of it were last changed, and its header with SQLite's counter of changes. A letter that turned
 * on the disk by itself leaves all of it as it was. Throws the system's errors.
 */
export function fileMark(path: string): string {
  // Not the device: some systems number it anew with every start.
  const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
  const seen = createHash("sha256").update(readHeader(path)).digest("hex").slice(0, 16);
  return [ino, size, mtimeNs, ctimeNs, seen].join(" ");
}
