import { access } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { ListedFile } from "../list-files.ts";

/** A listed file, or annotations of brat with the files that belong to them. */
export interface ListedWhole extends ListedFile {
  readonly companions?: readonly string[];
}

/**
 * Make one of each folder's annotations of brat (`.ann`), their texts (`.txt`, listed or not) and
 * the folder's configuration. It stands where its first annotation file stood, under the folder's
 * path, or under its own when it is alone.
 */
export async function gatherBratFolders(files: readonly ListedFile[]): Promise<ListedWhole[]> {
  const folders = Map.groupBy(
    files.filter(({ path, refusal }) => refusal === null && /\.ann$/iu.test(path)),
    ({ path }) => dirname(path),
  );
  if (folders.size === 0) return [...files];
  const taken = new Map<string, ListedWhole | null>();
  for (const [folder, annotations] of folders) {
    const texts = annotations.map(({ path }) => path.replace(/\.ann$/iu, ".txt"));
    const settings = ["annotation.conf", "visual.conf"].map((name) => join(folder, name));
    const there = await Promise.all(
      [...texts, ...settings].map(async (path) => ((await isThere(path)) ? [path] : [])),
    );
    const companions = [...annotations.map(({ path }) => path), ...there.flat()];
    const sizes = new Map(files.map(({ path, bytes }) => [path, bytes]));
    const bytes = companions.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
    for (const path of companions) taken.set(path, null);
    // Other settings of brat's say nothing about the annotations.
    for (const { path } of files)
      if (dirname(path) === folder && /\.conf$/iu.test(path)) taken.set(path, null);
    const [first] = annotations;
    const path = annotations.length === 1 ? first!.path : folder;
    taken.set(first!.path, { path, bytes, refusal: null, companions });
  }
  return files.flatMap((file) => {
    const whole = taken.get(file.path);
    if (whole === undefined) return [file];
    return whole === null ? [] : [whole];
  });
}

/** What to call it in a list. */
export function nameOfListed({ path, companions }: ListedWhole): string {
  return companions !== undefined && !/\.ann$/iu.test(path) ? `${basename(path)}/` : basename(path);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}
