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

/** So many paths are asked about together, for each question waits for its answer. */
const mostAtOnce = 64;

/** The files that paths stand for: folders with all below them, in order of name, hidden ones left out. */
export async function listFiles(paths: readonly string[]): Promise<ListedFile[]> {
  const found: ListedFile[][] = [];
  for (let at = 0; at < paths.length; at += mostAtOnce) {
    found.push(...(await Promise.all(paths.slice(at, at + mostAtOnce).map(filesAt))));
  }
  return found.flat();
}

async function filesAt(path: string): Promise<ListedFile[]> {
  try {
    const stats = await stat(path);
    if (!stats.isDirectory()) return [{ path, bytes: stats.size, refusal: null }];
    const entries = await readdir(path, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    // A link may lead anywhere, also back to where we came from.
    const followed = entries.filter(
      (entry) => !entry.name.startsWith(".") && (entry.isFile() || entry.isDirectory()),
    );
    return await listFiles(followed.map(({ name }) => join(path, name)));
  } catch (error) {
    return [{ path, bytes: 0, refusal: whyUnreadable(path, error) }];
  }
}

/** The sentence for an error of the file system. Throws on anything else. */
export function whyUnreadable(path: string, error: unknown): string {
  if (!(error instanceof Error && "code" in error)) throw error;
  if (error.code === "ENOENT") return refuse("file-missing", { path }).message;
  return refuse("file-unreadable", { path, reason: reasonOf(error) }).message;
}
