import { describe, expect, test } from "vitest";
import {
  countUnprintable,
  cutAtBidiControls,
  holdsBidiControl,
  replaceUnprintable,
} from "../../../../src/core/report/characters.ts";

describe("bidirectional controls", () => {
  test.each(["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"])(
    "%j turns text around and has a name",
    (control) => {
      expect(holdsBidiControl(`a${control}b`)).toBe(true);
      expect(cutAtBidiControls(`a${control}b`).map((piece) => piece.text)).toEqual(["a", control, "b"]);
      expect(cutAtBidiControls(control)[0]?.control).toMatch(/^[A-Z]{3}$/);
    },
  );

  test("the marks of ordinary Hebrew and Arabic text are no warning", () => {
    expect(holdsBidiControl("שלום\u200f עולם\u200e \u061c")).toBe(false);
  });
});

describe("unprintable characters", () => {
  test("controls and halves of a character become U+FFFD, one for one", () => {
    const text = "a\u0000b\u0007c\r\u0085\ud83dd";
    expect(replaceUnprintable(text)).toBe("a\ufffdb\ufffdc\ufffd\ufffd\ufffdd");
    expect(replaceUnprintable(text)).toHaveLength(text.length);
    expect(countUnprintable(text)).toBe(5);
  });

  test("white space and whole characters stay", () => {
    const text = "tab\t line\n form\f no-break\u00a0 😀 \ufeff";
    expect(replaceUnprintable(text)).toBe(text);
    expect(countUnprintable(text)).toBe(0);
  });
});
