import { z } from "zod";
import type { Reply } from "./failures.ts";

/**
 * Messages on the port between a window (or main) and its library process. A question carries a
 * number of the asker's choosing, and its answer carries the same; `changed` comes unasked.
 */
export const question = z.strictObject({
  id: z.int().nonnegative(),
  channel: z.string().max(100),
  input: z.unknown(),
});

export type PortQuestion = z.infer<typeof question>;

export type PortAnswer = { readonly id: number; readonly reply: Reply<unknown> };

/** The project's rows are not what they were: by undo, by import, by another process. */
export type PortEvent = { readonly event: "changed" };

/** How far long work has come; `job` is what the question that began it named (a plan's id). */
export type PortProgress = {
  readonly event: "progress";
  readonly job: string;
  readonly done: number;
  readonly total: number;
  /** What is being worked on. */
  readonly name: string;
  /** What was done so far is being stored, all of it at once; no Cancel is heard any more. */
  readonly isStoring?: boolean;
};

export type FromLibrary = PortAnswer | PortEvent | PortProgress;
