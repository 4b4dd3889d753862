import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** One refusal by one check: which rule, and where. `file` is relative to the root, with `/`. */
export interface Finding {
  readonly file: string;
  /** 1-based; null when the check speaks of the file as a whole. */
  readonly line: number | null;
  readonly rule: string;
  readonly message: string;
}

/**
 * What a static check says about one source tree.
 *
 * `looked` counts the things it looked at (files, modules or programs). A check that looked at
 * nothing has failed, whatever it found: that is how a broken glob shows itself.
 */
export interface Verdict {
  readonly looked: number;
  readonly unit: string;
  readonly findings: readonly Finding[];
}

/** A static check takes a root, so that the tests run it over a poisoned copy of the tree. */
export type Check = (root: string) => Promise<Verdict>;

/** True when the check looked at something and refused nothing. */
export function hasPassed(verdict: Verdict): boolean {
  return verdict.looked > 0 && verdict.findings.length === 0;
}

/** A finding the way compilers print them, so that editors and terminals make it a link. */
export function toLine({ file, line, rule, message }: Finding): string {
  return `${file}${line === null ? "" : `:${line}`} ${rule}: ${message.replace(/\s+/g, " ")}`;
}

/**
 * Every file under `root/folder` whose name ends in one of `endings`, as sorted paths relative to
 * the root. A folder that is not there yet has no files.
 */
export async function filesUnder(
  root: string,
  folder: string,
  endings: readonly string[],
): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    (failure: NodeJS.ErrnoException) => {
      if (failure.code === "ENOENT") return [];
      throw failure;
    },
  );
  return entries
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, "/").length).replaceAll("\\", "/"))
    .sort();
}
