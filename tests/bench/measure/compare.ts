import type { Samples } from "./alternate.ts";
import { type Bar, keeps, type Row } from "./rows.ts";
import { type AtSize, exponentAllowed, exponentOf, median, quantile } from "./statistics.ts";

export interface Comparison {
  readonly area: string;
  readonly name: string;
  readonly size: string;
  readonly samples: Samples;
  readonly otherName: string;
  /** Of the ratio. */
  readonly bar?: Bar;
  /** Which of the samples the ratio is of; the median unless the bar says p95. */
  readonly by?: "median" | "p95";
}

/** Ours against another, as a row. */
export function compared({ area, name, size, samples, otherName, bar, by = "median" }: Comparison): Row {
  const statistic = by === "median" ? median : (values: readonly number[]) => quantile(values, 0.95);
  const [ours, other] = [statistic(samples.ours), statistic(samples.other)];
  const ratio = ours / other;
  return {
    area,
    name: by === "p95" ? `${name}, p95` : name,
    size,
    ours,
    other,
    otherName,
    ratio,
    bar: bar ?? null,
    held: bar === undefined ? null : keeps(ratio, bar),
    p95: { ours: quantile(samples.ours, 0.95), other: quantile(samples.other, 0.95) },
  };
}

/** A figure of ours that a bar is about by itself, such as a recall. */
export function figure(row: {
  area: string;
  name: string;
  size: string;
  ours: number;
  other?: number;
  otherName?: string;
  bar?: Bar;
}): Row {
  return {
    area: row.area,
    name: row.name,
    size: row.size,
    ours: row.ours,
    other: row.other ?? null,
    otherName: row.otherName ?? null,
    ratio: null,
    bar: row.bar ?? null,
    held: row.bar === undefined ? null : keeps(row.ours, row.bar),
    p95: null,
  };
}

/** How ours grows over several sizes; nothing may grow faster than n log n. */
export function growth(area: string, name: string, unit: string, points: readonly AtSize[]): Row {
  const sizes = points.map(({ size }) => size.toLocaleString("en"));
  return figure({
    area,
    name: `growth of ${name}, exponent`,
    size: `${sizes.join(", ")} ${unit}`,
    ours: exponentOf(points),
    bar: { most: exponentAllowed(points) },
  });
}
