import fc from "fast-check";
import { expect, test } from "vitest";
import { paintWindow } from "../../../../src/renderer/reader/paint-window.ts";

test("the first window is the view and a screen on either side", () => {
  expect(paintWindow(null, { top: 1000, bottom: 1800 })).toEqual({ top: 200, bottom: 2600 });
});

test("scrolling less than half a screen keeps the window, the same object", () => {
  const before = paintWindow(null, { top: 1000, bottom: 1800 });
  expect(paintWindow(before, { top: 1390, bottom: 2190 })).toBe(before);
  expect(paintWindow(before, { top: 1410, bottom: 2210 })).not.toBe(before);
});

test("however one scrolls, the window reaches half a screen beyond the view and never two", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -3000, max: 3000 })),
      fc.integer({ min: 1, max: 2000 }),
      (steps, screen) => {
        let window = null;
        let top = 0;
        for (const step of steps) {
          top += step;
          window = paintWindow(window, { top, bottom: top + screen });
          expect(window.top).toBeLessThanOrEqual(top - screen / 2);
          expect(window.bottom).toBeGreaterThanOrEqual(top + 1.5 * screen);
          expect(window.bottom - window.top).toBe(3 * screen);
        }
      },
    ),
  );
});
