import { z } from "zod";
import type { Range } from "../core/text/range.ts";

/** The name of the only channel here. */
export const channel = "range.measure";

/** What a question on it must look like. */
export const question = z.object({ start: z.number(), end: z.number() });

/** What the preload script hands to the window. */
export interface Bridge {
  readonly ask: (start: Range["start"], end: Range["end"]) => Promise<number>;
}
