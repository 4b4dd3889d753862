import fc from "fast-check";
import { expect, test } from "vitest";
import { anchorOf, around } from "../../../../../src/renderer/features/annotations/use-nearby.ts";

const every10 = Array.from({ length: 1000 }, (_, i) => ({ id: `m${i}`, start: i * 10, end: i * 10 + 5 }));

test("only cards near the view are kept, and the one at hand", () => {
  const kept = around(every10, { start: 3000, end: 3300 }, 3100, "m7", 60).map(({ id }) => id);
  expect(kept).toEqual(["m7", ...Array.from({ length: 30 }, (_, i) => `m${300 + i}`)]);
});

test("where highlights are dense, those in view are among the kept", () => {
  for (const first of [0, 300, 700]) {
    const kept = around(every10, { start: 0, end: 9000 }, first * 10, null, 60).map(({ id }) => id);
    expect(kept).toHaveLength(60);
    for (const seen of [first, first + 40]) expect(kept).toContain(`m${seen}`);
  }
});

test("never more than asked for and the kept one, always in reading order", () => {
  fc.assert(
    fc.property(
      fc.nat(9000),
      fc.nat(9000),
      fc.nat(999),
      fc.integer({ min: 4, max: 80 }),
      (start, length, keep, most) => {
        const kept = around(every10, { start, end: start + length }, start, `m${keep}`, most);
        expect(kept.length).toBeLessThanOrEqual(most + 1);
        expect(kept.some(({ id }) => id === `m${keep}`)).toBe(true);
        expect(kept).toEqual(kept.toSorted((a, b) => a.start - b.start));
      },
    ),
  );
});

test("the first card in view stands level, unless the one at hand is near", () => {
  const cards = every10.slice(280, 340);
  const nearby = { start: 2500, end: 3500 };
  expect(anchorOf(cards, nearby, 3000, null)).toBe("m300");
  expect(anchorOf(cards, nearby, 3000, "m290")).toBe("m290");
  expect(anchorOf([every10[7]!, ...cards], nearby, 3000, "m7")).toBe("m300");
});
