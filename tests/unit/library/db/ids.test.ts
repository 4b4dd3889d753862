import { afterEach, expect, test, vi } from "vitest";
import { newId } from "../../../../src/library/db/ids.ts";

afterEach(() => vi.restoreAllMocks());

const many = (count: number) => Array.from({ length: count }, () => newId());

test("ids are of version 7 and begin with the time they were made at", () => {
  const now = Date.now() + 1000;
  vi.spyOn(Date, "now").mockReturnValue(now);
  const id = newId();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(now);
});

test("each id comes after all before it, in one millisecond and in many", () => {
  const ids = many(20_000);
  expect(ids.slice(1).every((id, n) => id > ids[n]!)).toBe(true);
});

test("ids go on in order when the clock is set back", () => {
  const before = many(3);
  vi.spyOn(Date, "now").mockReturnValue(1);
  const ids = [...before, ...many(200)];
  expect(ids.toSorted()).toEqual(ids);
});

test("no id has the random bits of another", () => {
  const bits = many(1000).map((id) => id.slice(-11));
  expect(new Set(bits).size).toBe(bits.length);
});
