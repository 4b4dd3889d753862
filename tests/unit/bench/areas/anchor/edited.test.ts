import { expect, test } from "vitest";
import { isSamePlace, withWordsChanged } from "../../../../bench/areas/anchor/edited.ts";
import { randomFrom } from "../../../../bench/data/random.ts";
import { articleText } from "../../../../bench/data/texts.ts";

const old = articleText(randomFrom(1), 20_000);

test("with no word changed the text and every place stay as they are", () => {
  const { text, placeOf } = withWordsChanged(old, 0, randomFrom(2));
  expect(text).toBe(old);
  const start = old.indexOf(" ") + 1;
  const end = old.indexOf(" ", start + 50);
  expect(placeOf({ start, end })).toEqual({ start, end });
});

test("a twentieth of the words are others, no more than a few more or less", () => {
  const { text } = withWordsChanged(old, 0.05, randomFrom(2));
  const before = new Set(old.match(/[A-Za-z]+/g));
  const now = text.match(/[A-Za-z]+/g) ?? [];
  const strange = now.filter((word) => !before.has(word)).length / now.length;
  expect(strange).toBeGreaterThan(0.015);
  expect(strange).toBeLessThan(0.05);
});

test("words that were left alone stand where it is said", () => {
  const { text, placeOf } = withWordsChanged(old, 0.05, randomFrom(3));
  let same = 0;
  const words = [...old.matchAll(/[A-Za-z]+/g)];
  for (const { 0: word, index } of words) {
    const { start, end } = placeOf({ start: index, end: index + word.length });
    if (text.slice(start, end) === word) same += 1;
  }
  expect(same / words.length).toBeGreaterThan(0.94);
});

test("a place is the same with a word more or less at its end, and another one elsewhere", () => {
  const truth = { start: 100, end: 200 };
  expect(isSamePlace({ start: 100, end: 212 }, truth)).toBe(true);
  expect(isSamePlace({ start: 180, end: 280 }, truth)).toBe(false);
  expect(isSamePlace({ start: 300, end: 400 }, truth)).toBe(false);
});
