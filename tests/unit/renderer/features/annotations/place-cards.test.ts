import fc from "fast-check";
import { expect, test } from "vitest";
import { placeCards } from "../../../../../src/renderer/features/annotations/place-cards.ts";

const gap = 10;

test("cards with room stand where they want to", () => {
  expect(placeCards([0, 100, 300], [50, 50, 50], gap, -1)).toEqual([0, 100, 300]);
});

test("a crowded card gives way downwards, and so does what it then crowds", () => {
  expect(placeCards([0, 10, 70], [50, 50, 50], gap, -1)).toEqual([0, 60, 120]);
});

test("the active card takes its place and the one before it gives way upwards", () => {
  expect(placeCards([0, 10, 70], [50, 50, 50], gap, 1)).toEqual([-50, 10, 70]);
});

test("cards far before the active one stay where they were", () => {
  const wanted = [0, 10, 500, 510];
  const resting = placeCards(wanted, [50, 50, 50, 50], gap, -1);
  expect(placeCards(wanted, [50, 50, 50, 50], gap, 3).slice(0, 2)).toEqual(resting.slice(0, 2));
});

const cards = fc
  .array(
    fc.record({ wanted: fc.integer({ min: 0, max: 2000 }), height: fc.integer({ min: 20, max: 300 }) }),
    {
      maxLength: 30,
    },
  )
  .chain((all) => fc.record({ all: fc.constant(all), active: fc.integer({ min: -1, max: all.length - 1 }) }));

test("no two cards lie over each other, their order stays, and the active one is exactly in place", () => {
  fc.assert(
    fc.property(cards, ({ all, active }) => {
      const wanted = all.map((card) => card.wanted).toSorted((a, b) => a - b);
      const heights = all.map((card) => card.height);
      const tops = placeCards(wanted, heights, gap, active);
      expect(tops).toHaveLength(wanted.length);
      for (let i = 1; i < tops.length; i++) {
        expect(tops[i]! - tops[i - 1]!).toBeGreaterThanOrEqual(heights[i - 1]! + gap);
      }
      if (active >= 0) expect(tops[active]).toBe(wanted[active]);
      else for (const [i, top] of tops.entries()) expect(top).toBeGreaterThanOrEqual(wanted[i]!);
    }),
  );
});
