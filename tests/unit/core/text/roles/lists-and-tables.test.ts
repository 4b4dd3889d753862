import { expect, test } from "vitest";
import { paragraphs, rolesOf } from "./roles-of.ts";

const [first, second] = paragraphs;
const middle = (lines: string) => rolesOf(`${first}\n\n${lines}\n\n${second}`).slice(1, -1);

test.each([
  ["a bullet, even alone", "• Wheat is dearer"],
  ["hyphens", "- Wheat\n- Rye"],
  ["hyphens with blank lines between", "- Wheat\n\n- Rye"],
  ["asterisks", "* Wheat\n* Rye"],
  ["numbers in order", "1. Wheat\n2. Rye\n3. Oats"],
  ["numbers in brackets", "(1) Wheat\n(2) Rye"],
])("lines with %s are a list", (_, lines) => {
  expect(new Set(middle(lines))).toEqual(new Set(["list"]));
});

test.each([
  ["a single hyphen", "- Wheat is dearer than ever, he said."],
  ["a single number", "1. FC Wien won on Tuesday, to everybody's surprise."],
  ["numbers out of order", "1. FC Wien won.\n7. FC Graz lost."],
  ["dashes of a dialogue", "– Is wheat dearer?\n– It is."],
  ["years", "2024. A bad year.\n2025. A good one."],
  ["a negative number", "-5 degrees were measured.\n-7 degrees came next."],
])("%s are paragraphs", (_, lines) => {
  expect(new Set(middle(lines))).toEqual(new Set(["paragraph"]));
});

test("neighbouring lines with as many tabs or bars are a table, others are not", () => {
  expect(middle("Wheat\t12\nRye\t9")).toEqual(["table", "table"]);
  expect(middle("| Wheat | 12 |\n| Rye | 9 |")).toEqual(["table", "table"]);
  expect(middle("Wheat\t12\nRye\t9\t3")).toEqual(["paragraph", "paragraph"]);
  expect(middle("Wheat | Rye says it all.")).toEqual(["paragraph"]);
});

test("a line with a quotation angle in front is a quote", () => {
  expect(middle("> Wheat is dearer.")).toEqual(["quote"]);
  expect(middle(">50 people came.")).not.toEqual(["quote"]);
});
