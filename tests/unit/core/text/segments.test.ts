import fc from "fast-check";
import { expect, test } from "vitest";
import { cutIntoSegments, type Mark } from "../../../../src/core/text/segments.ts";

test("a text without highlights is one bare segment, an empty text none", () => {
  expect(cutIntoSegments(5, [])).toEqual([{ start: 0, end: 5, ids: [] }]);
  expect(cutIntoSegments(0, [])).toEqual([]);
});

test("two overlapping highlights make three segments, the middle one under both", () => {
  const marks = [
    { id: "b", start: 4, end: 8 },
    { id: "a", start: 2, end: 6 },
  ];
  expect(cutIntoSegments(10, marks)).toEqual([
    { start: 0, end: 2, ids: [] },
    { start: 2, end: 4, ids: ["a"] },
    { start: 4, end: 6, ids: ["a", "b"] },
    { start: 6, end: 8, ids: ["b"] },
    { start: 8, end: 10, ids: [] },
  ]);
});

test("equal highlights share a segment, in the order of their ids", () => {
  const marks = ["c", "a", "b"].map((id) => ({ id, start: 0, end: 3 }));
  expect(cutIntoSegments(3, marks)).toEqual([{ start: 0, end: 3, ids: ["a", "b", "c"] }]);
});

test("a highlight in two overlapping pieces is named once", () => {
  const marks = [
    { id: "a", start: 0, end: 2 },
    { id: "a", start: 1, end: 3 },
  ];
  expect(cutIntoSegments(3, marks).map((segment) => segment.ids)).toEqual([["a"], ["a"], ["a"]]);
});

test.each([
  { id: "empty", start: 1, end: 1 },
  { id: "reversed", start: 2, end: 1 },
  { id: "before", start: -1, end: 1 },
  { id: "after", start: 1, end: 4 },
  { id: "nowhere", start: Number.NaN, end: 2 },
])("a mark that is $id is our bug", (mark) => {
  expect(() => cutIntoSegments(3, [mark])).toThrow(RangeError);
});

const lengthAndMarks = fc.integer({ min: 1, max: 40 }).chain((length) =>
  fc.tuple(
    fc.constant(length),
    fc.array(
      fc
        .tuple(
          fc.constantFrom("a", "b", "c", "d", "e", "f"),
          fc.nat(length - 1),
          fc.integer({ min: 1, max: length }),
        )
        .map(([id, start, size]): Mark => ({ id, start, end: Math.min(length, start + size) })),
      { maxLength: 12 },
    ),
  ),
);

test("segments touch, cover the whole text, and each names exactly the marks over each of its characters", () => {
  fc.assert(
    fc.property(lengthAndMarks, ([length, marks]) => {
      const segments = cutIntoSegments(length, marks);
      expect(segments[0]!.start).toBe(0);
      expect(segments.at(-1)!.end).toBe(length);
      segments.forEach((segment, index) => {
        expect(segment.start).toBeLessThan(segment.end);
        if (index > 0) expect(segment.start).toBe(segments[index - 1]!.end);
        for (let at = segment.start; at < segment.end; at++) {
          const over = marks.filter((mark) => mark.start <= at && at < mark.end).map((mark) => mark.id);
          expect(new Set(segment.ids)).toEqual(new Set(over));
          expect(segment.ids.length).toBe(new Set(over).size);
        }
      });
    }),
  );
});

test("a text is cut only where a mark begins or ends", () => {
  fc.assert(
    fc.property(lengthAndMarks, ([length, marks]) => {
      const ends = new Set([length, ...marks.flatMap((mark) => [mark.start, mark.end])]);
      for (const segment of cutIntoSegments(length, marks)) expect(ends.has(segment.end)).toBe(true);
    }),
  );
});

test("a hundred thousand short highlights are cut at every end", () => {
  const marks = Array.from({ length: 100_000 }, (_, at) => ({
    id: `${at}`,
    start: at * 10,
    end: at * 10 + 15,
  }));
  expect(cutIntoSegments(1_000_005, marks).length).toBe(199_999);
});
