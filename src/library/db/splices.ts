import type { Scalar } from "./connection.ts";

/**
 * A long text as the log keeps it, by what stands in one place of it: `text` follows on the first `at`
 * UTF-16 code units, and the last `end` follow on it. Both are the same for the text before a change
 * and the one after it, so either of the two gives the other.
 */
export interface Splice {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** A text's change as two splices, or null where writing both texts down says as much. */
export function spliced(before: string, after: string): { before: Splice; after: Splice } | null {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before[at] === after[at]) at += 1;
  let end = 0;
  while (end < shorter - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (at + end < shorter / 2) return null;
  const middle = (text: string) => ({ at, end, text: text.slice(at, text.length - end) });
  return { before: middle(before), after: middle(after) };
}

/**
 * The text that has `wanted` where `text` has `there`. Throws when it has something else there: the
 * row is not as the log says, which is never papered over.
 */
export function resplice(text: Scalar, there: Splice, wanted: Splice): string {
  const { at, end } = there;
  const isThere = typeof text === "string" && text.length === at + there.text.length + end;
  if (!isThere || text.slice(at, text.length - end) !== there.text)
    throw new Error("a text was not as expected");
  return text.slice(0, at) + wanted.text + text.slice(text.length - end);
}

export function isSplice(value: Scalar | Splice): value is Splice {
  return typeof value === "object" && value !== null && "at" in value;
}
