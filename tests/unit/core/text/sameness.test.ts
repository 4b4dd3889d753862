import fc from "fast-check";
import { expect, test } from "vitest";
import { sameness } from "../../../../src/core/text/sameness.ts";
import { hostileText } from "./hostile-text.ts";

test("one word in ten that differs leaves nine tenths the same", () => {
  const words = "one two three four five six seven eight nine ten".split(" ");
  expect(sameness(words.join(" "), words.with(3, "vier").join(" "))).toBeCloseTo(0.9);
});

test("a word said twice counts twice, and capitals and marks not at all", () => {
  expect(sameness("No, no.", "no")).toBeCloseTo(2 / 3);
  expect(sameness("THE ENVOY – “spoke”", "the envoy spoke")).toBe(1);
});

test("Chinese is compared by its characters", () => {
  expect(sameness("停火谈判", "停火协议")).toBeCloseTo(0.5);
});

test("it is the same both ways round, from 0 to 1", () => {
  fc.assert(
    fc.property(hostileText, hostileText, (a, b) => {
      expect(sameness(a, b)).toBe(sameness(b, a));
      expect(sameness(a, b)).toBeGreaterThanOrEqual(0);
      expect(sameness(a, b)).toBeLessThanOrEqual(1);
    }),
  );
});
