import { expect, test } from "vitest";
import { neighbour } from "../../../../../src/renderer/features/annotations/neighbour.ts";

const all = [
  { id: "a", start: 0, end: 50 },
  { id: "b", start: 10, end: 20 },
  { id: "c", start: 80, end: 90 },
];

test("from a highlight the next and the one before are its neighbours in reading order", () => {
  expect(neighbour(all, all[1]!, 1)?.id).toBe("c");
  expect(neighbour(all, all[1]!, -1)?.id).toBe("a");
});

test("from a caret the next begins at or after it and the one before begins before it", () => {
  expect(neighbour(all, { start: 10, end: 10 }, 1)?.id).toBe("b");
  expect(neighbour(all, { start: 10, end: 10 }, -1)?.id).toBe("a");
});

test("beyond the last and before the first there is nothing", () => {
  expect(neighbour(all, all[2]!, 1)).toBeNull();
  expect(neighbour(all, all[0]!, -1)).toBeNull();
  expect(neighbour([], { start: 0, end: 0 }, 1)).toBeNull();
});
