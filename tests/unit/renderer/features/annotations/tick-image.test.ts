import fc from "fast-check";
import { expect, test } from "vitest";
import { imageOf, tickAt } from "../../../../../src/renderer/features/annotations/tick-image.ts";
import type { Tick } from "../../../../../src/renderer/features/annotations/ticks.ts";

function tick(top: number, share = 1): Tick {
  return { top, colour: "red", annotationId: `at ${top}`, share };
}

test("a tick is found in its middle and three pixels beside it, and not farther away", () => {
  // Of 303 pixels 3 are the height of the tick itself: it stands from 150 to 153.
  expect(tickAt([tick(0.5)], 151, 303)).toBe("at 0.5");
  expect(tickAt([tick(0.5)], 147.5, 303)).toBe("at 0.5");
  expect(tickAt([tick(0.5)], 146.5, 303)).toBeNull();
  expect(tickAt([tick(0.5)], 156.5, 303)).toBeNull();
  expect(tickAt([], 3, 303)).toBeNull();
});

test("wherever one presses, no other tick is nearer than the one found", () => {
  const tops = fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { maxLength: 50 });
  fc.assert(
    fc.property(tops, fc.integer({ min: 0, max: 600 }), (places, y) => {
      const ticks = places.toSorted((a, b) => a - b).map((place) => tick(place / 1000));
      const away = (top: number) => Math.abs(top * 597 + 1.5 - y);
      const found = ticks.find(({ annotationId }) => annotationId === tickAt(ticks, y, 600));
      const nearest = Math.min(...ticks.map(({ top }) => away(top)));
      if (found === undefined) expect(nearest).toBeGreaterThanOrEqual(4.5);
      else expect(away(found.top)).toBe(nearest);
    }),
  );
});

test("the image has each tick where it begins, the last one whole, and none over the next", () => {
  expect(imageOf([tick(0), tick(0.001), tick(1, 0.5)])).toBe(
    "linear-gradient(" +
      "transparent calc(0% + 0px)," +
      "color-mix(in srgb, red 80%, transparent) calc(0% + 0px) min(calc(0% + 3px), calc(0.1% + -0.003px))," +
      "transparent min(calc(0% + 3px), calc(0.1% + -0.003px))," +
      "transparent calc(0.1% + -0.003px)," +
      "color-mix(in srgb, red 80%, transparent) calc(0.1% + -0.003px) min(calc(0.1% + 2.997px), calc(100% + -3px))," +
      "transparent min(calc(0.1% + 2.997px), calc(100% + -3px))," +
      "transparent calc(100% + -3px)," +
      "color-mix(in srgb, red 31%, transparent) calc(100% + -3px) calc(100% + 0px)," +
      "transparent calc(100% + 0px))",
  );
  expect(imageOf([])).toBe("none");
});
