import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Row } from "./rows.ts";

/** What a run of one area found, and on what. */
export interface Measured {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Machine and versions, one fact a line. */
  readonly machine: readonly string[];
  readonly rows: readonly Row[];
}

/** The last whole measurement of each area, by its name. */
export type BenchRecord = Readonly<Record<string, Measured>>;

/** What earlier runs kept; nothing when there is no file yet. Throws when the file is not JSON. */
export function readRecord(path: string): BenchRecord {
  // Written by this program alone.
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as BenchRecord) : {};
}

export function writeRecord(path: string, record: BenchRecord): void {
  writeFileSync(path, `${JSON.stringify(record, null, 1)}\n`);
}

/** The record with one area measured anew; the others stay as they were, in the order of `names`. */
export function withArea(
  record: BenchRecord,
  name: string,
  measured: Measured,
  names: readonly string[],
): BenchRecord {
  const all: BenchRecord = { ...record, [name]: measured };
  const known = names.flatMap((each) => (all[each] === undefined ? [] : [[each, all[each]] as const]));
  return Object.fromEntries(known);
}
