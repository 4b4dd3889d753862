import type { Line } from "../../../../../src/core/text/line.ts";
import type { Range as TextRange } from "../../../../../src/core/text/range.ts";

export interface Mark extends TextRange {
  readonly id: string;
}

/** One article with its highlights, in reading order, as every contender is given it. */
export interface Material {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly marks: readonly Mark[];
}

/** An article on the page. */
export interface Shown {
  readonly add: (mark: Mark) => void;
  readonly remove: (mark: Mark) => void;
  readonly dispose: () => void;
  /**
   * How much is painted, in whatever unit: it is different once a change is to be seen. Null where a
   * change stands on the page when {@link add} and {@link remove} return.
   */
  readonly painted: (() => number) | null;
}

/** Puts an article with its highlights on the page; `root` is empty and inside `scroller`. */
export type Contender = (root: HTMLElement, scroller: HTMLElement, material: Material) => Shown;

/** Ranges registered as CSS Custom Highlights. */
export function registeredRanges(): number {
  let count = 0;
  for (const highlight of CSS.highlights.values()) count += highlight.size;
  return count;
}
