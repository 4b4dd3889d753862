import type { Block } from "../../reader/blocks.ts";

/** Blocks of junk that follow each other. */
export interface JunkRun {
  /** Index of its first block. */
  readonly first: number;
  readonly count: number;
  /** Where its text stands, in UTF-16 code units, half-open. */
  readonly start: number;
  readonly end: number;
}

/** The runs of junk of an article, in reading order. */
export function junkRuns(blocks: readonly Block[]): JunkRun[] {
  const runs: JunkRun[] = [];
  for (const [at, { role, start, end }] of blocks.entries()) {
    if (role !== "junk") continue;
    const run = runs.at(-1);
    if (run !== undefined && run.first + run.count === at) {
      runs[runs.length - 1] = { ...run, count: run.count + 1, end };
    } else runs.push({ first: at, count: 1, start, end });
  }
  return runs;
}
