import { closeSync, openSync, readSync, statSync } from "node:fs";
import { type Failure, refuse } from "../../contract/failures.ts";
import { newestVersion } from "./migrations/migrations.ts";
import { applicationId } from "./project.ts";

const headerBytes = 100;
const magic = "SQLite format 3\0";

/**
 * Look at a project file's first bytes before SQLite does, so that a file which is not ours, is cut
 * short or comes from the future is refused without a byte of it, or beside it, being written.
 *
 * Answers with the failure, or null when the file may be opened.
 * Source: SQLite, "Database File Format", section 1.3.
 */
export function refuseByHeader(path: string): Failure | null {
  const { size } = statSync(path);
  if (size === 0) return refuse("project-empty", { path });
  const header = readHeader(path);
  if (!magic.startsWith(header.toString("latin1", 0, Math.min(magic.length, size)))) {
    return refuse("project-foreign", { path });
  }
  if (size < headerBytes) return refuse("project-damaged", { path, reason: "it is cut short" });
  if (header.readUInt32BE(68) !== applicationId) return refuse("project-foreign", { path });
  const found = header.readUInt32BE(60);
  if (found > newestVersion) return refuse("project-newer", { path, found, known: newestVersion });
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  if (size < header.readUInt32BE(28) * pageSize) {
    return refuse("project-damaged", { path, reason: "it is cut short" });
  }
  return null;
}

/**
 * The header of the file: 100 bytes, with zeros where the file is shorter. In it are how many pages there
 * are and a counter of changes. Throws the system's errors.
 */
export function readHeader(path: string): Buffer {
  const header = Buffer.alloc(headerBytes);
  const file = openSync(path, "r");
  try {
    readSync(file, header, 0, headerBytes, 0);
  } finally {
    closeSync(file);
  }
  return header;
}
