import fc from "fast-check";
import { expect, test } from "vitest";
import { proposeLines } from "../../../../../src/core/text/lines.ts";
import { sentencesOf } from "../../../../../src/core/text/sentences.ts";
import { extendBySentence, sentenceFrom } from "../../../../../src/core/text/steps/sentence-steps.ts";
import { hostileText } from "../hostile-text.ts";

const text = "The envoy left. He was in Doha.\n\nTalks went on. Nobody said why.";
const lines = proposeLines(text);
const [first, second, third, last] = sentencesOf(text, lines);
const caret = (at: number) => ({ start: at, end: at });

test("from the top of a text the first step goes to its first sentence, and each next one further", () => {
  expect(sentenceFrom(text, lines, caret(0), 1)).toEqual(first);
  expect(sentenceFrom(text, lines, first!, 1)).toEqual(second);
  expect(sentenceFrom(text, lines, second!, 1)).toEqual(third);
  expect(sentenceFrom(text, lines, last!, 1)).toBeNull();
});

test("from within a sentence one goes on to the next, and back to its own start", () => {
  expect(sentenceFrom(text, lines, caret(6), 1)).toEqual(second);
  expect(sentenceFrom(text, lines, caret(second!.start + 3), -1)).toEqual(second);
  expect(sentenceFrom(text, lines, second!, -1)).toEqual(first);
  expect(sentenceFrom(text, lines, first!, -1)).toBeNull();
});

test("in any text, stepping forwards visits every sentence in order, and stepping back all of them again", () => {
  fc.assert(
    fc.property(hostileText, (any) => {
      const anyLines = proposeLines(any);
      const all = sentencesOf(any, anyLines);
      const forwards = [];
      for (let at = sentenceFrom(any, anyLines, caret(0), 1); at; at = sentenceFrom(any, anyLines, at, 1)) {
        forwards.push(at);
      }
      expect(forwards).toEqual(all);
      const backwards = [];
      const end = caret(any.length);
      for (let at = sentenceFrom(any, anyLines, end, -1); at; at = sentenceFrom(any, anyLines, at, -1)) {
        backwards.push(at);
      }
      expect(backwards.reverse()).toEqual(all);
    }),
  );
});

test("extending takes in whole sentences and gives them back, and never crosses where it began", () => {
  const one = extendBySentence(text, lines, { anchor: 0, focus: 0 }, 1);
  expect(one).toEqual({ anchor: 0, focus: first!.end });
  const two = extendBySentence(text, lines, one, 1);
  expect(two).toEqual({ anchor: 0, focus: second!.end });
  expect(extendBySentence(text, lines, two, -1)).toEqual(one);
  expect(extendBySentence(text, lines, one, -1)).toEqual({ anchor: 0, focus: 0 });
});

test("extending backwards from the end of a sentence selects it, then those before it", () => {
  const one = extendBySentence(text, lines, { anchor: second!.end, focus: second!.end }, -1);
  expect(one.focus).toBe(second!.start);
  const two = extendBySentence(text, lines, one, -1);
  expect(two.focus).toBe(first!.start);
  expect(extendBySentence(text, lines, two, 1)).toEqual(one);
  expect(extendBySentence(text, lines, one, 1)).toEqual({ anchor: second!.end, focus: second!.end });
});

test("at the last sentence extending stays where it is", () => {
  const whole = { anchor: 0, focus: last!.end };
  expect(extendBySentence(text, lines, whole, 1)).toEqual(whole);
});
