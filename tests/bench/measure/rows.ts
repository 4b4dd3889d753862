/** One line of the table: what was measured, ours beside the other, and whether the bar holds. */
export interface Row {
  readonly area: string;
  readonly name: string;
  readonly size: string;
  /** In the unit the name says; milliseconds unless it says otherwise. */
  readonly ours: number;
  /** Null when there is nothing to compare with. */
  readonly other: number | null;
  readonly otherName: string | null;
  /** Ours divided by the other. */
  readonly ratio: number | null;
  /** What the ratio, or ours where there is no ratio, is to keep to. */
  readonly bar: Bar | null;
  /** Null where there is no bar. */
  readonly held: boolean | null;
  /** Slowest of twenty, each side; null where each round was measured once. */
  readonly p95: { readonly ours: number; readonly other: number | null } | null;
}

export type Bar = { readonly most: number } | { readonly least: number };

/** A row as `--json` prints it: the bar as `≤ 2` says it, and no more fields than promised. */
export function plainRow({ area, name, size, ours, other, otherName, ratio, bar, held }: Row): object {
  return { area, name, size, ours, other, otherName, ratio, bar: bar === null ? null : limitOf(bar), held };
}

export function limitOf(bar: Bar): number {
  return "most" in bar ? bar.most : bar.least;
}

export function keeps(value: number, bar: Bar): boolean {
  return "most" in bar ? value <= bar.most : value >= bar.least;
}
