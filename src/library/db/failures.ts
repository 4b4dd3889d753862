import { type Failure, refuse } from "../../contract/failures.ts";

type WriteFail = "project-locked" | "project-read-only" | "disk-full" | "disk-failing" | "project-damaged";

/**
 * SQLite's error as a failure a user can act on, or null when it is none of those and so a bug of
 * ours, which the caller throws on.
 */
export function asFailure(error: unknown, path: string): Failure<WriteFail> | null {
  const code = codeOf(error);
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED"))
    return refuse("project-locked", { path });
  if (code.startsWith("SQLITE_READONLY") || code.startsWith("SQLITE_PERM")) {
    return refuse("project-read-only", { path });
  }
  if (code.startsWith("SQLITE_FULL") || code === "ENOSPC") return refuse("disk-full");
  if (code.startsWith("SQLITE_IOERR") || code === "EIO") return refuse("disk-failing");
  if (code.startsWith("SQLITE_CORRUPT") || code.startsWith("SQLITE_NOTADB")) {
    return refuse("project-damaged", { path, reason: "its inner structure does not hold together" });
  }
  return null;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
