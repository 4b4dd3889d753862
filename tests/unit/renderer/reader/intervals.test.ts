import fc from "fast-check";
import { expect, test } from "vitest";
import { Intervals } from "../../../../src/renderer/reader/intervals.ts";

const marks = fc
  .array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 40 })
  .map((pairs) => pairs.map(([start, length], i) => ({ id: `m${i}`, start, end: start + length })));

test("what lies at a position is exactly what a look through all ranges finds", () => {
  fc.assert(
    fc.property(marks, fc.nat(90), (all, position) => {
      const found = new Intervals(all).at(position).map(({ id }) => id);
      const expected = all.filter(({ start, end }) => start <= position && position < end);
      expect(found.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    }),
  );
});

test("what overlaps a range is exactly what a look through all ranges finds, in reading order", () => {
  fc.assert(
    fc.property(marks, fc.nat(80), fc.nat(30), (all, start, length) => {
      const range = { start, end: start + length };
      const found = new Intervals(all).overlapping(range);
      const expected = all.filter(
        (mark) => Math.max(mark.start, range.start) < Math.min(mark.end, range.end),
      );
      expect(found.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
      for (const [i, mark] of found.slice(1).entries())
        expect(mark.start).toBeGreaterThanOrEqual(found[i]!.start);
    }),
  );
});

test("the shortest of several comes first, so that a word inside a sentence can be clicked", () => {
  const sentence = { id: "sentence", start: 0, end: 50 };
  const word = { id: "word", start: 10, end: 14 };
  expect(new Intervals([sentence, word]).at(12)).toEqual([word, sentence]);
});

test("the end of a range is not in it", () => {
  expect(new Intervals([{ id: "a", start: 0, end: 5 }]).at(5)).toEqual([]);
});

test("one range over everything does not hide what lies inside it, among ten thousand", () => {
  const many = Array.from({ length: 10_000 }, (_, i) => ({ id: `m${i}`, start: i * 10, end: i * 10 + 5 }));
  const whole = { id: "whole", start: 0, end: 100_000 };
  expect(new Intervals([...many, whole]).at(99_992)).toEqual([many[9_999], whole]);
});

test("without some and with others it answers as if made of the rest", () => {
  fc.assert(
    fc.property(marks, marks, fc.nat(5), fc.nat(80), (all, more, every, position) => {
      const gone = all.filter((_, i) => i % (every + 1) === 0);
      const come = more.map((mark) => ({ ...mark, id: `new ${mark.id}` }));
      const changed = new Intervals(all).with(new Set(gone), come);
      const made = new Intervals([...all.filter((mark) => !gone.includes(mark)), ...come]);
      const ids = (intervals: typeof made) =>
        intervals
          .at(position)
          .map(({ id }) => id)
          .toSorted();
      expect(ids(changed)).toEqual(ids(made));
    }),
  );
});
