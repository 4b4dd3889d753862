import type { Line } from "../../../../../src/core/text/line.ts";
import type { Range as TextRange } from "../../../../../src/core/text/range.ts";

export interface Mark extends TextRange {
  readonly id: string;
}

/** One article with its highlights, as every contender is given it. */
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
}

/** Puts an article with its highlights on the page; `root` is empty and inside `scroller`. */
export type Contender = (root: HTMLElement, scroller: HTMLElement, material: Material) => Shown;
