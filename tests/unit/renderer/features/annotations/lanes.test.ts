import { expect, test } from "vitest";
import { lanesOf } from "../../../../../src/renderer/features/annotations/lanes.ts";

test("stretches that overlap stand side by side, and a lane is used again once it is free", () => {
  const stretches = [
    { top: 0, bottom: 100 },
    { top: 50, bottom: 60 },
    { top: 60, bottom: 80 },
    { top: 100, bottom: 120 },
  ];
  expect(lanesOf(stretches, 3)).toEqual([0, 1, 1, 0]);
});

test("there are never more lanes than there is room for", () => {
  expect(
    lanesOf(
      Array.from({ length: 5 }, () => ({ top: 0, bottom: 10 })),
      3,
    ),
  ).toEqual([0, 1, 2, 2, 2]);
});
