import type { Row } from "../measure/rows.ts";

/** What every area is given. */
export interface Setting {
  /** Smaller data and fewer rounds: all areas together within ten minutes on two cores. */
  readonly isQuick: boolean;
  /** A folder on the cache's disk, gone after the area. */
  readonly scratch: string;
  /** A line for the person who waits. */
  readonly say: (line: string) => void;
}

export type Area = (setting: Setting) => Promise<readonly Row[]>;
