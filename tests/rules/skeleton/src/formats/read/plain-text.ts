import { lengthOf } from "../../core/text/range.ts";

/** The range of a whole file. */
export function read(bytes: Uint8Array): number {
  return lengthOf({ start: 0, end: Buffer.from(bytes).toString("utf8").length });
}
