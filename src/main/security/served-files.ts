import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** What a page may ask for: each path as it stands in an address, with the file that answers it. */
export type ServedFiles = ReadonlyMap<string, ServedFile>;

export interface ServedFile {
  readonly file: string;
  readonly contentType: string;
}

/** Only these kinds are served; a build that makes another has to name it here. */
const contentTypes: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  woff2: "font/woff2",
  svg: "image/svg+xml",
  png: "image/png",
};

/**
 * The files below `folder`, by path (`/assets/index.js`), listed once at the start.
 *
 * A request is answered by looking its path up here, to the letter: never decoded, never joined to a
 * folder. So no way of writing `..` leads out, and a file that appears later is not served.
 * Throws when the folder cannot be read: there is nothing to show without it.
 */
export async function listServedFiles(folder: string): Promise<ServedFiles> {
  const found = new Map<string, ServedFile>();
  await collect(folder, "", found);
  return found;
}

async function collect(folder: string, path: string, found: Map<string, ServedFile>): Promise<void> {
  // Level by level: inside a packaged app `recursive` is not to be relied on.
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    const below = `${path}/${encodeURIComponent(entry.name)}`;
    if (entry.isDirectory()) await collect(file, below, found);
    const contentType = contentTypes[entry.name.slice(entry.name.lastIndexOf(".") + 1)];
    if (entry.isFile() && contentType !== undefined) found.set(below, { file, contentType });
  }
}
