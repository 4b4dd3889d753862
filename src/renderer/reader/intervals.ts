import { byPosition, type Range } from "../../core/text/range.ts";

interface Interval extends Range {
  readonly id: string;
}

/**
 * Ranges to be asked what lies at a place. An implicit balanced tree over the ranges sorted by
 * start, each node carrying the greatest end below it (the augmented tree of Cormen et al.,
 * "Introduction to Algorithms", ch. "Augmenting data structures"), so that a question costs
 * O(log n + k log k) for k answers, also when one range spans the whole article.
 *
 * Units  UTF-16 code units, half-open. Empty ranges lie nowhere.
 */
export class Intervals<T extends Interval> {
  readonly #sorted: readonly T[];
  /** At a subtree's root (the middle of its stretch of the sorted list), the greatest end in it. */
  readonly #greatestEnd: Float64Array;

  constructor(intervals: readonly T[]) {
    // Sorting what is sorted already, but for a few, costs one look at each.
    this.#sorted = intervals.toSorted(byPosition);
    this.#greatestEnd = new Float64Array(intervals.length);
    this.#build(0, intervals.length);
  }

  /** These without some and with others: a copy, made without sorting all of them. */
  with(gone: ReadonlySet<T>, come: readonly T[]): Intervals<T> {
    const kept = gone.size === 0 ? this.#sorted : this.#sorted.filter((interval) => !gone.has(interval));
    return new Intervals([...kept, ...come]);
  }

  /** All of which this holds, in reading order; looks at each of them. */
  where(holds: (interval: T) => boolean): T[] {
    return this.#sorted.filter(holds);
  }

  /** All that hold the character at this position; the shortest first, as it is the hardest to hit. */
  at(position: number): T[] {
    return this.overlapping({ start: position, end: position + 1 }).sort(
      (a, b) => a.end - a.start - (b.end - b.start) || byPosition(a, b),
    );
  }

  /** All that share a character with the range, in reading order. */
  overlapping(range: Range): T[] {
    const found: T[] = [];
    if (range.start < range.end) this.#collect(0, this.#sorted.length, range, found);
    return found;
  }

  #build(from: number, to: number): number {
    if (from === to) return Number.NEGATIVE_INFINITY;
    const middle = (from + to) >>> 1;
    const greatest = Math.max(
      this.#sorted[middle]!.end,
      this.#build(from, middle),
      this.#build(middle + 1, to),
    );
    this.#greatestEnd[middle] = greatest;
    return greatest;
  }

  #collect(from: number, to: number, range: Range, found: T[]): void {
    if (from === to) return;
    const middle = (from + to) >>> 1;
    if (this.#greatestEnd[middle]! <= range.start) return;
    this.#collect(from, middle, range, found);
    const interval = this.#sorted[middle]!;
    if (interval.start >= range.end) return;
    if (interval.end > range.start && interval.start < interval.end) found.push(interval);
    this.#collect(middle + 1, to, range, found);
  }
}
