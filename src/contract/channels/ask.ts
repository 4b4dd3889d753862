import { z } from "zod";
import type { FailCode } from "../failures.ts";

/** Who may put a question: the window only what it needs, so that a hijacked page gains no file access. */
export type Mount = "window" | "main" | "cli";

interface Entry<Schema extends z.ZodType, Output, Fail extends FailCode> {
  readonly input: Schema;
  readonly fails: readonly Fail[];
  readonly from: readonly Mount[];
  /** Carries the answer's type; never set. */
  readonly output?: Output;
}

/** One entry; curried because TypeScript infers either all type arguments or none. */
export function ask<Output>() {
  return <Schema extends z.ZodType, const Fail extends FailCode>(
    input: Schema,
    fails: readonly Fail[],
    from: readonly Mount[] = ["window", "main", "cli"],
  ): Entry<Schema, Output, Fail> => ({ input, fails, from });
}

export const nothing = z.strictObject({});
export const id = z.string().min(1).max(200);
/** An id, the name of a file, which systems let have 255 characters, or a part of either. */
export const articleNamed = z.string().min(1).max(1000);
export const position = z.int().nonnegative();
/** A query, tag or name as typed. Longer than anyone types, shorter than what could stall a parser. */
export const typed = z.string().max(20_000);

export const writeFails = [
  "project-locked",
  "project-in-use",
  "project-read-only",
  "project-replaced",
  "project-damaged",
  "disk-full",
  "disk-failing",
] as const;
export const rangeFails = ["range-outside-text", "range-empty", "range-splits-character"] as const;
export const savedFails = ["search-name-empty", "search-name-too-long", "search-name-taken"] as const;
export const claimFails = ["claim-text-empty", "claim-date-malformed", "url-malformed"] as const;
export const tagFails = ["tag-name-empty", "tag-name-too-long", "tag-too-deep"] as const;

export const codebookFails = [
  "file-missing",
  "file-unreadable",
  "file-too-large",
  "codebook-unreadable",
] as const;
