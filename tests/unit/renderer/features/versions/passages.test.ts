import fc from "fast-check";
import { expect, test } from "vitest";
import type { Hunk } from "../../../../../src/contract/records.ts";
import { countChanges, foldUnchanged } from "../../../../../src/renderer/features/versions/passages.ts";

const hunk = fc.record({
  kind: fc.constantFrom("same", "deleted", "inserted"),
  text: fc
    .array(fc.constantFrom("word ", "\n", "\n\n", "end.\n", "x"), { minLength: 1, maxLength: 12 })
    .map((all) => all.join("")),
}) satisfies fc.Arbitrary<Hunk>;

test("folding loses no letter, and never folds what changed", () => {
  fc.assert(
    fc.property(fc.array(hunk), (hunks) => {
      const passages = foldUnchanged(hunks);
      expect(passages.map(({ text }) => text).join("")).toBe(hunks.map(({ text }) => text).join(""));
      expect(passages.filter(({ kind }) => kind === "deleted" || kind === "inserted")).toEqual(
        hunks.filter(({ kind }) => kind !== "same"),
      );
    }),
  );
});

test("paragraphs away from every change are folded, those next to one are shown", () => {
  const long = Array.from({ length: 9 }, (_, at) => `Paragraph ${at}.\n`).join("");
  const passages = foldUnchanged([
    { kind: "same", text: long },
    { kind: "inserted", text: "new" },
  ]);
  expect(passages.map(({ kind }) => kind)).toEqual(["folded", "same", "inserted"]);
  expect(passages[0]).toMatchObject({ paragraphs: 7 });
  expect(passages[1]?.text).toBe("Paragraph 7.\nParagraph 8.\n");
});

test("words replaced by others are one change, not two", () => {
  expect(
    countChanges([
      { kind: "deleted", text: "a" },
      { kind: "inserted", text: "b" },
      { kind: "same", text: "c" },
      { kind: "inserted", text: "d" },
    ]),
  ).toBe(2);
});

test("between two changes the paragraphs on either side of the fold are shown", () => {
  const long = Array.from({ length: 9 }, (_, at) => `Paragraph ${at}.\n`).join("");
  const passages = foldUnchanged([
    { kind: "deleted", text: "old\n" },
    { kind: "same", text: long },
    { kind: "inserted", text: "new" },
  ]);
  expect(passages.map(({ kind }) => kind)).toEqual(["deleted", "same", "folded", "same", "inserted"]);
  expect(passages[1]?.text).toBe("Paragraph 0.\nParagraph 1.\n");
});
