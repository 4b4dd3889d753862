import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, placePopover } from "../../../../../src/renderer/features/annotations/place-popover.ts";

const window = { left: 0, top: 0, right: 1280, bottom: 800 };
const size = { width: 330, height: 180 };
const room = 340;

function line(left: number, top: number, width: number): Box {
  return { left, top, right: left + width, bottom: top + 26 };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

test("it stands below the end of the selection when it can grow there", () => {
  const spot = placePopover([line(300, 200, 100)], size, room, window, 8);
  expect(spot).toEqual({ left: 400 - 165, top: 234, grows: "down" });
});

test("it stands above and grows upwards when there is no room to grow below", () => {
  const spot = placePopover([line(300, 600, 100)], size, room, window, 8);
  expect(spot).toEqual({ left: 300, top: 600 - 8 - 180, grows: "up" });
});

test("it stands beside a selection that fills the height of the view", () => {
  const lines = Array.from({ length: 30 }, (_, i) => line(300, i * 29 - 20, 600));
  const spot = placePopover(lines, size, room, window, 8);
  expect(spot.left).toBe(908);
});

test("lines scrolled out of sight do not count", () => {
  const spot = placePopover([line(300, -900, 600), line(300, 100, 100)], size, room, window, 8);
  expect(spot.top).toBe(134);
});

const selection = fc
  .record({
    top: fc.integer({ min: -400, max: 790 }),
    rows: fc.integer({ min: 1, max: 40 }),
    from: fc.integer({ min: 200, max: 700 }),
    to: fc.integer({ min: 300, max: 900 }),
  })
  .map(({ top, rows, from, to }) =>
    Array.from({ length: rows }, (_, i) => {
      const left = i === 0 ? from : 200;
      const right = i === rows - 1 ? Math.max(to, left + 8) : 900;
      return { left, top: top + i * 29, right, bottom: top + i * 29 + 26 };
    }),
  )
  .filter((lines) => lines.some((each) => overlaps(each, window)));

test("it is always inside the window and never over the selection while there is any side left", () => {
  fc.assert(
    fc.property(selection, (lines) => {
      const { left, top } = placePopover(lines, size, room, window, 8);
      const box = { left, top, right: left + size.width, bottom: top + size.height };
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(1280);
      expect(box.bottom).toBeLessThanOrEqual(800);
      // The column ends at 900, so that there is always room to the right of it.
      for (const each of lines) expect(overlaps(each, box)).toBe(false);
    }),
  );
});

test("where the selection leaves no side it stays inside the window and hides as little as it can", () => {
  const small = { left: 0, top: 0, right: 400, bottom: 300 };
  const lines = Array.from({ length: 12 }, (_, i) => line(10, i * 25, i < 6 ? 380 : 60));
  const { left, top } = placePopover(lines, { width: 330, height: 150 }, room, small, 8);
  expect({ left, top }).toEqual({ left: 70, top: 150 });
});
