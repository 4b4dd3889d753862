import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { refuse } from "../../contract/failures.ts";
import { reasonOf } from "../db/open.ts";

/** A file that a selection stands for, or a path of it that cannot be followed, and why. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly refusal: string | null;
}

/** The files that paths stand for: folders with all below them, in order of name, hidden ones left out. */
export async function listFiles(paths: readonly string[]): Promise<ListedFile[]> {
  const found: ListedFile[] = [];
  for (const path of paths) await listInto(found, path);
  return found;
}

async function listInto(found: ListedFile[], path: string): Promise<void> {
  try {
    const stats = await stat(path);
    if (!stats.isDirectory()) {
      found.push({ path, bytes: stats.size, refusal: null });
      return;
    }
    const entries = await readdir(path, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      // A link may lead anywhere, also back to where we came from.
      if (entry.name.startsWith(".") || !(entry.isFile() || entry.isDirectory())) continue;
      await listInto(found, join(path, entry.name));
    }
  } catch (error) {
    found.push({ path, bytes: 0, refusal: whyUnreadable(path, error) });
  }
}

/** The sentence for an error of the file system. Throws on anything else. */
export function whyUnreadable(path: string, error: unknown): string {
  if (!(error instanceof Error && "code" in error)) throw error;
  if (error.code === "ENOENT") return refuse("file-missing", { path }).message;
  return refuse("file-unreadable", { path, reason: reasonOf(error) }).message;
}
