import fc from "fast-check";
import { expect, test } from "vitest";
import { foldTypography, toFolded, toStored } from "../../../../../src/core/text/versions/folded.ts";
import { storedText } from "./edited-text.ts";

test.each([
  ["“Don’t” — he said… «no»", `"Don't" - he said… "no"`],
  ["a\u00a0\u2009 b\n\n\tc", "a b c"],
  ["1990–95 -- and --- more", "1990-95 - and - more"],
  ["wait... no.", "wait… no."],
  ["cafe\u0301 A\u030a", "café Å"],
  ["\u1112\u1161\u11ab", "한"],
  ["HAMAS said O.K.", "HAMAS said O.K."],
])("%j reads as %j", (text, folded) => {
  expect(foldTypography(text).text).toBe(folded);
});

test("folding twice changes nothing, and every unit stands for something in order", () => {
  fc.assert(
    fc.property(storedText, (text) => {
      const folded = foldTypography(text);
      expect(foldTypography(folded.text).text).toBe(folded.text);
      let covered = 0;
      for (let unit = 0; unit < folded.text.length; unit++) {
        expect(folded.starts[unit]!).toBeLessThan(folded.ends[unit]!);
        expect(folded.starts[unit]!).toBeLessThanOrEqual(covered);
        covered = Math.max(covered, folded.ends[unit]!);
      }
      expect(covered).toBe(text.length);
    }),
  );
});

test("a stretch and the folded units that stand for it hold each other", () => {
  fc.assert(
    fc.property(storedText, fc.nat(), fc.nat(), (text, a, b) => {
      fc.pre(text.length > 0);
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const folded = foldTypography(text);
      const back = toStored(folded, toFolded(folded, { start, end }));
      expect(back.start).toBeLessThanOrEqual(start);
      expect(back.end).toBeGreaterThanOrEqual(end);
      expect(foldTypography(text.slice(back.start, back.end)).text.trim()).toBe(
        folded.text
          .slice(toFolded(folded, { start, end }).start, toFolded(folded, { start, end }).end)
          .trim(),
      );
    }),
  );
});
