import fc from "fast-check";
import { expect, test } from "vitest";
import { ticksOf } from "../../../../../src/renderer/features/annotations/ticks.ts";
import { annotationOf, tagsOf } from "./tags.ts";

const tags = tagsOf("a", "b");
const tagsById = new Map(tags.map((tag) => [tag.id, tag]));

test("few highlights have a tick each, level with where they begin", () => {
  const few = [annotationOf("x", { start: 25, end: 30 }), annotationOf("y", { start: 50, end: 90 })];
  const ticks = ticksOf(few, tagsById, 100, 400);
  expect(ticks.map(({ top, annotationId }) => [top, annotationId])).toEqual([
    [0.25, "x"],
    [0.5, "y"],
  ]);
});

test("of more than there is room for, each still has a tick within a row of it, and no row has two", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(999), { minLength: 41, maxLength: 300 }), (starts) => {
      const many = starts
        .toSorted((a, b) => a - b)
        .map((start, at) => annotationOf(`m${at}`, { start, end: start + 1 }));
      const ticks = ticksOf(many, tagsById, 1000, 40);
      expect(new Set(ticks.map(({ top }) => top)).size).toBe(ticks.length);
      for (const { start } of many) {
        const row = Math.floor((start / 1000) * 40);
        expect(ticks.filter(({ top }) => top === row / 40)).toHaveLength(1);
      }
      for (const { annotationId } of ticks) expect(many.some(({ id }) => id === annotationId)).toBe(true);
    }),
  );
});

test("a row looks as most of its highlights do", () => {
  const many = ["a", "b", "b"].map((tagId, at) =>
    annotationOf(`m${at}`, { start: at, end: 9, tagIds: [tagId] }),
  );
  const [tick] = ticksOf(many, new Map([...tagsById, ["b", { ...tags[1]!, colour: "#123456" }]]), 1000, 2);
  expect(tick?.colour).toContain("#123456");
  expect(tick?.annotationId).toBe("m0");
});

test("a tick says how many highlights it stands for beside the one with most", () => {
  const many = [0, 1, 2, 3, 900].map((start, at) => annotationOf(`m${at}`, { start, end: start + 1 }));
  expect(ticksOf(many, tagsById, 1000, 2).map(({ share }) => share)).toEqual([1, 0.25]);
});
