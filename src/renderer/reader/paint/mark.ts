import type { Range as TextRange } from "../../../core/text/range.ts";
import type { Paint } from "../paint-rules.ts";

/** A highlight to be painted; several with one id are one highlight in several pieces. */
export interface Mark extends TextRange {
  readonly id: string;
  readonly paint: Paint;
}
