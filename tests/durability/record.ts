import { appendFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** One drill's line in docs/reliability.md. */
export interface Drilled {
  /** The promise's number in the list of that page. */
  readonly promise: number;
  readonly drill: string;
  /** How often, with its unit: `200 kills`. */
  readonly count: string;
  /** What came of it, in a few words. */
  readonly result: string;
}

const file = join(import.meta.dirname, "../../test-results/durability.jsonl");

/** Runs of each drill: a few in every test run, all of them with `npm run test:durability`. */
export const isFull = process.env.CLAIMBENCH_DRILLS === "full";

export function times(quick: number, full: number): number {
  return isFull ? full : quick;
}

/** Called at a drill's end, when all that it expects has held. */
export function record(drilled: Drilled): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(drilled)}\n`);
}
