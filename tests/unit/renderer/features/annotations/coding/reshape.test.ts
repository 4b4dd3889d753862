import { expect, test } from "vitest";
import { cutAt } from "../../../../../../src/renderer/features/annotations/coding/cut-at.ts";
import { mergePartner } from "../../../../../../src/renderer/features/annotations/coding/merge-partner.ts";

const text = "The envoy left Doha on Monday";
const at = (id: string, words: string) => {
  const start = text.indexOf(words);
  return { id, start, end: start + words.length };
};

test("a highlight is merged with the next that touches it, white space between them aside", () => {
  const [a, b, c] = [at("a", "The envoy"), at("b", "envoy left"), at("c", "Doha")];
  expect(mergePartner(text, [a, b, c], a)?.id).toBe("b");
  expect(mergePartner(text, [a, b, c], b)?.id).toBe("c");
});

test("the last of them is merged with the one before it, and one that stands alone with none", () => {
  const [a, b, far] = [at("a", "The envoy"), at("b", "left"), at("far", "Monday")];
  expect(mergePartner(text, [a, b, far], b)?.id).toBe("a");
  expect(mergePartner(text, [a, b, far], far)).toBeNull();
});

test("a cut goes before the word the caret stands in, and after the first word of a highlight", () => {
  const whole = at("a", "envoy left Doha");
  const in3 = (words: string, by: number) => text.indexOf(words) + by;
  expect(cutAt(text, [whole], null, in3("left", 2))).toEqual({ annotationId: "a", at: in3("left", 0) });
  expect(cutAt(text, [whole], null, in3("envoy", 2))).toEqual({ annotationId: "a", at: in3("envoy", 5) });
  expect(cutAt(text, [whole], null, in3("left", 0))).toEqual({ annotationId: "a", at: in3("left", 0) });
});

test("the active highlight is cut when the caret is in it, else the shortest there", () => {
  const [long, short] = [at("long", text), at("short", "left Doha")];
  const caret = text.indexOf("Doha");
  expect(cutAt(text, [long, short], null, caret)?.annotationId).toBe("short");
  expect(cutAt(text, [long, short], long, caret)?.annotationId).toBe("long");
  expect(cutAt(text, [long, short], short, 4)?.annotationId).toBe("long");
});

test("at a highlight's edge, outside of all and in a highlight of one word there is nothing to cut", () => {
  const one = at("a", "left");
  for (const caret of [one.start, one.end, 0, one.start + 2]) {
    expect(cutAt(text, [one], one, caret)).toBeNull();
  }
});
