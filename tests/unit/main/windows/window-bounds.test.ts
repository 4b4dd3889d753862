import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Area, placeWindow } from "../../../../src/main/windows/window-bounds.ts";

const main: Area = { x: 0, y: 25, width: 1920, height: 1055 };
const second: Area = { x: 1920, y: 0, width: 1280, height: 1024 };
const saved = (area: Area) => ({ ...area, isMaximized: false });

describe("placeWindow", () => {
  test("the first window is 1440 × 900 in the middle of the main screen", () => {
    expect(placeWindow(null, [main, second], [])).toEqual({ x: 240, y: 103, width: 1440, height: 900 });
  });

  test("on a smaller screen it is as large as that", () => {
    const small = { x: 0, y: 0, width: 1280, height: 720 };
    expect(placeWindow(null, [small], [])).toEqual(small);
  });

  test("a window comes back to where it was, also on the second screen", () => {
    const place = { x: 2000, y: 40, width: 1000, height: 700 };
    expect(placeWindow(saved(place), [main, second], [])).toEqual(place);
  });

  test("when its screen is gone it comes to one that is there, whole", () => {
    const place = { x: 2000, y: 40, width: 1000, height: 700 };
    expect(placeWindow(saved(place), [main], [])).toEqual({ x: 920, y: 40, width: 1000, height: 700 });
  });

  test("a second window does not hide the first", () => {
    const first = placeWindow(null, [main], []);
    expect(placeWindow(null, [main], [first])).toEqual({ ...first, x: first.x + 28, y: first.y + 28 });
  });

  test("whatever was remembered, the window lies inside a work area", () => {
    const side = fc.integer({ min: -10_000, max: 10_000 });
    const area = fc.record({ x: side, y: side, width: fc.nat(10_000), height: fc.nat(10_000) });
    fc.assert(
      fc.property(area, fc.array(area, { maxLength: 5 }), (remembered, taken) => {
        const { x, y, width, height } = placeWindow(saved(remembered), [main, second], taken);
        return [main, second].some(
          (screen) =>
            screen.x <= x &&
            screen.y <= y &&
            x + width <= screen.x + screen.width &&
            y + height <= screen.y + screen.height,
        );
      }),
    );
  });
});
