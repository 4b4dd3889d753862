import { expect, test } from "vitest";
import { shapesOf } from "../../../../../src/renderer/reader/paint/pictures.ts";

test("a highlight over two rows is two areas, each with its line at its lower edge", () => {
  const rects = [
    { left: 110, top: 220, width: 80, height: 20 },
    { left: 100, top: 250, width: 30.004, height: 20 },
  ];
  expect(shapesOf(rects, 100, 200)).toEqual([
    "M10 20h80v20h-80zM0 50h30v20h-30z",
    "M10 38h80v2h-80zM0 68h30v2h-30z",
  ]);
});
