import { expect, test } from "vitest";
import { exponentAllowed, exponentOf, median, quantile } from "../../../bench/measure/statistics.ts";

test("the median of an even number of samples is the lower of the two in the middle", () => {
  expect(median([4, 1, 3, 2])).toBe(2);
});

test("p95 of twenty samples is the second slowest, of nineteen the slowest", () => {
  const samples = Array.from({ length: 20 }, (_, n) => n + 1);
  expect(quantile(samples, 0.95)).toBe(19);
  expect(quantile(samples.slice(0, 19), 0.95)).toBe(19);
});

test("samples are sorted as numbers and left in their own order", () => {
  const samples = [10, 9, 100];
  expect(median(samples)).toBe(10);
  expect(samples).toEqual([10, 9, 100]);
});

test("a quantile of nothing is refused", () => {
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});

const costs = (cost: (size: number) => number) => [10, 100, 1000].map((size) => ({ size, cost: cost(size) }));

test("the exponent of a constant, a linear and a quadratic cost is 0, 1 and 2", () => {
  expect(exponentOf(costs(() => 7))).toBeCloseTo(0);
  expect(exponentOf(costs((size) => 3 * size))).toBeCloseTo(1);
  expect(exponentOf(costs((size) => size ** 2 / 5))).toBeCloseTo(2);
});

test("n log n is allowed over any sizes, and n to the power of 1.5 is not", () => {
  const nLogN = costs((size) => 2 * size * Math.log2(size));
  expect(exponentOf(nLogN)).toBeLessThan(exponentAllowed(nLogN));
  const worse = costs((size) => size ** 1.5);
  expect(exponentOf(worse)).toBeGreaterThan(exponentAllowed(worse));
});

test("a cost too small for the clock does not make the exponent no number", () => {
  expect(exponentOf(costs(() => 0))).toBeCloseTo(0);
});
