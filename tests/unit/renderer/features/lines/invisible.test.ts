import { expect, test } from "vitest";
import { invisibleIn } from "../../../../../src/renderer/features/lines/invisible.ts";

const signs = (text: string) => invisibleIn(text).map(({ sign, position }) => `${sign}@${position}`);

test("zero-width and bidirectional characters are found where they stand", () => {
  expect(signs("a\u200bb \u202etxet\u202c\ufeff")).toEqual(["ZWSP@1", "RLO@4", "PDF@9", "BOM@10"]);
  expect(invisibleIn("\u2066x")[0]).toMatchObject({ name: "Left-to-right isolate", code: "U+2066" });
});

test("a joiner inside an emoji is part of what is seen, one between letters is not", () => {
  expect(signs("👩‍👩‍👧 and 👨🏽‍🚀 and ❤️‍🔥")).toEqual([]);
  expect(signs("a\u200db")).toEqual(["ZWJ@1"]);
});

test("Persian and Hindi are spelled with joiners, which are no secret there", () => {
  expect(signs("می‌خواهم")).toEqual([]);
  expect(signs("क्‍ष")).toEqual([]);
});

test("the tags of a flag are seen as the flag, others hide a text", () => {
  expect(signs("🏴\u{e0067}\u{e0062}\u{e007f}")).toEqual([]);
  expect(signs("x\u{e0068}\u{e0069}")).toEqual(["TAG@1", "TAG@3"]);
});

test("line breaks and tabs are no marks, other control characters are", () => {
  expect(signs("a\n\tb")).toEqual([]);
  expect(signs("a\u0007b\u0085")).toEqual(["CTRL@1", "CTRL@3"]);
});

test("no more are named than asked for", () => {
  expect(invisibleIn("\u200b".repeat(1000), 500)).toHaveLength(500);
});
