import { expect, test } from "vitest";
import { compared, figure, growth } from "../../../bench/measure/compare.ts";
import { plainRow } from "../../../bench/measure/rows.ts";

const twenty = (factor: number) => Array.from({ length: 20 }, (_, n) => factor * (n + 1));
const comparison = {
  area: "save",
  name: "one highlight",
  size: "10 highlights",
  samples: { ours: [3, 1, 2], other: [1, 1, 4] },
  otherName: "a bare write",
};

test("a ratio is that of the medians, and a bar equal to it is held", () => {
  const row = compared({ ...comparison, bar: { most: 2 } });
  expect(row).toMatchObject({ ours: 2, other: 1, ratio: 2, held: true });
  expect(compared({ ...comparison, bar: { most: 1.99 } }).held).toBe(false);
});

test("by p95, the ratio and its name are of the slowest of twenty", () => {
  const row = compared({ ...comparison, samples: { ours: twenty(2), other: twenty(1) }, by: "p95" });
  expect(row).toMatchObject({ name: "one highlight, p95", ours: 38, other: 19, ratio: 2 });
});

test("without a bar nothing is held or missed", () => {
  expect(compared(comparison)).toMatchObject({ bar: null, held: null });
});

test("a figure of ours alone is held to its own bar", () => {
  const recall = { area: "re-anchor", name: "recall", size: "100 kB" };
  expect(figure({ ...recall, ours: 0.995, bar: { least: 0.99 } }).held).toBe(true);
  expect(figure({ ...recall, ours: 0.98, bar: { least: 0.99 } }).held).toBe(false);
});

test("growth is held while it stays within n log n, and names its sizes", () => {
  const points = [10, 100, 1000].map((size) => ({ size, cost: size }));
  expect(growth("import", "importing", "articles", points)).toMatchObject({
    size: "10, 100, 1,000 articles",
    held: true,
  });
  const worse = points.map(({ size }) => ({ size, cost: size ** 2 }));
  expect(growth("import", "importing", "articles", worse).held).toBe(false);
});

test("--json prints nine fields a row, the bar as a number", () => {
  expect(plainRow(compared({ ...comparison, bar: { most: 3 } }))).toEqual({
    area: "save",
    name: "one highlight",
    size: "10 highlights",
    ours: 2,
    other: 1,
    otherName: "a bare write",
    ratio: 2,
    bar: 3,
    held: true,
  });
});

test("what has nothing beside it is printed with null, which JSON keeps", () => {
  const row = plainRow(figure({ area: "a", name: "n", size: "s", ours: 1 }));
  expect(JSON.parse(JSON.stringify(row))).toEqual({
    area: "a",
    name: "n",
    size: "s",
    ours: 1,
    other: null,
    otherName: null,
    ratio: null,
    bar: null,
    held: null,
  });
});
