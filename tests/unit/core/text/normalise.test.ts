import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseText } from "../../../../src/core/text/normalise.ts";

test("a leading byte order mark goes, one inside the text stays", () => {
  expect(normaliseText("\ufeffA\ufeffB").text).toBe("A\ufeffB");
});

test("CRLF and lone CR become LF and are counted apart", () => {
  expect(normaliseText("a\r\nb\rc\nd\r\r\n")).toEqual({
    text: "a\nb\nc\nd\n\n",
    replacedNul: 0,
    replacedSurrogates: 0,
    newlines: { crlf: 2, cr: 2 },
  });
});

test("NUL and lone surrogates become U+FFFD one for one, whole pairs stay", () => {
  expect(normaliseText("a\0b\ud83dc\ude00d😀\udc00\ud800")).toEqual({
    text: "a\ufffdb\ufffdc\ufffdd😀\ufffd\ufffd",
    replacedNul: 1,
    replacedSurrogates: 4,
    newlines: { crlf: 0, cr: 0 },
  });
});

test("an empty text stays empty", () => {
  expect(normaliseText("").text).toBe("");
});

test("what comes out of any code units is well formed, has no NUL or CR, and comes out the same again", () => {
  const units = fc.array(fc.oneof(fc.nat(0xffff), fc.constantFrom(0, 10, 13, 0xfeff, 0xd83d, 0xde00)));
  fc.assert(
    fc.property(units, (codes) => {
      const decoded = String.fromCharCode(...codes);
      const { text, newlines } = normaliseText(decoded);
      const mark = decoded.startsWith("\ufeff") ? 1 : 0;
      expect(text.isWellFormed()).toBe(true);
      expect(/[\0\r]/.test(text)).toBe(false);
      expect(text.length).toBe(decoded.length - mark - newlines.crlf);
      if (!text.startsWith("\ufeff")) expect(normaliseText(text).text).toBe(text);
    }),
  );
});
