/** The value below which `share` (0 to 1) of the samples lie, by the nearest rank. Throws without samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (value === undefined) throw new RangeError("no samples");
  return value;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** A measurement at one size. */
export interface AtSize {
  readonly size: number;
  readonly cost: number;
}

/** How cost grows with size: x in cost ~ size^x, by least squares over the logarithms. */
export function exponentOf(points: readonly AtSize[]): number {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(Math.max(cost, 1e-6)) }));
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    logs.reduce((sum, point) => sum + pick(point), 0) / logs.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const over = logs.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  const under = logs.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  return over / under;
}

/** The exponent that n log n shows over the same sizes, with a tenth for the clock's unrest. */
export function exponentAllowed(points: readonly AtSize[]): number {
  return exponentOf(points.map(({ size }) => ({ size, cost: size * Math.log2(size) }))) + 0.1;
}
