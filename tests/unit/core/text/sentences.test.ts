import fc from "fast-check";
import { expect, test } from "vitest";
import { proposeLines } from "../../../../src/core/text/lines.ts";
import { isWhiteSpace } from "../../../../src/core/text/range.ts";
import { sentenceAround, sentencesOf } from "../../../../src/core/text/sentences.ts";
import { hostileText, textWithRange } from "./hostile-text.ts";
import { seedText } from "./seed-expectations.ts";

function sentences(text: string): string[] {
  const lines = [{ start: 0, end: text.length, role: "paragraph" as const }];
  return sentencesOf(text, lines).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ["plain sentences", ["He left.", "She stayed!", "Did he?", "Nobody knows."]],
  [
    "an abbreviated country",
    ["Talks in the U.S. Senate went on.", "He lives in the U.S.", "The end is near."],
  ],
  ["an abbreviated country before a small letter", ["A U.S. delegation left."]],
  ["an abbreviated month", ["It was Oct. 7, 2023, when it began.", "It ended on Jan. 19."]],
  ["a month at a sentence's end", ["It ended in Dec.", "The talks went on."]],
  ["titles", ["Gen. Smith met Sen. Jones, Mr. Doe and Dr. Roe.", "They talked."]],
  ["an initial in a name", ["John F. Kennedy spoke.", "J. K. Rowling did not."]],
  ["times of day", ["At 7 p.m. Eastern he left.", "He came at 5 p.m.", "The door was shut."]],
  ["a number sign", ["No. 10 said no.", "She agreed."]],
  ["no as a word", ["I say no.", "Ten people agree."]],
  ["a decimal", ["It rose by 3.5 percent.", "Then it fell."]],
  ["closing quotation marks", ["“We go.”", "He went.", "She said “no.”", "“Yes,” he said."]],
  ["straight quotation marks", ['"We go."', '"Yes," he said.']],
  ["a question inside a quotation", ["“Is it over?” he asked.", "It was."]],
  ["a closing bracket", ["(It was over.)", "He left."]],
  ["spaced guillemets", ["« Oui. »", "Il part."]],
  ["an ellipsis", ["The negotiations… the envoy said so.", "Wait... what?"]],
  ["a list number", ["1. The talks go on.", "They may fail."]],
  ["a number as a sentence", ["How many came?", "7.", "Nobody knew them."]],
  ["Chinese", ["习近平会见客人。", "他们谈了很久。"]],
])("%s: sentences are cut where they end", (_, expected) => {
  const text = expected.join(/[。]/u.test(expected[0]!) ? "" : " ");
  expect(sentences(text)).toEqual(expected);
});

test("a sentence never leaves its line", () => {
  const text = "No stop here\nAnd none there";
  expect(sentencesOf(text, proposeLines(text))).toEqual([
    { start: 0, end: 12 },
    { start: 13, end: 27 },
  ]);
});

test("the fourth sample article's quotation is three sentences", () => {
  const text = seedText("004_b18f85ccfca61783.txt");
  const found = sentencesOf(text, proposeLines(text)).map(({ start, end }) => text.slice(start, end));
  expect(found).toContain("I’m not going to detail them here.");
  expect(found).toContain("There are American lives at stake,” Leavitt said.");
  expect(
    found.some((sentence) => sentence.startsWith("Israel and Hamas are") && sentence.endsWith("Strip.")),
  ).toBe(true);
});

test("the sentence around a range spans every sentence it touches", () => {
  const text = "One is here. Two is there. Three is far.\nFour is next.";
  const lines = proposeLines(text);
  const around = (start: number, end: number) => {
    const found = sentenceAround(text, lines, { start, end });
    return text.slice(found.start, found.end);
  };
  expect(around(14, 15)).toBe("Two is there.");
  expect(around(5, 14)).toBe("One is here. Two is there.");
  expect(around(0, 13)).toBe("One is here.");
  expect(around(30, 45)).toBe("Three is far.\nFour is next.");
  expect(around(13, 13)).toBe("Two is there.");
  expect(around(text.length, text.length)).toBe("");
  expect(sentenceAround(text, lines, { start: 40, end: 41 })).toEqual({ start: 40, end: 41 });
});

test("sentences hold every character of the lines but white space, in order, without overlap", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const lines = proposeLines(text);
      let at = 0;
      for (const { start, end } of sentencesOf(text, lines)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(text.slice(at, start).trim()).toBe("");
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(end).toBeGreaterThan(start);
        expect(lines.some((line) => line.start <= start && end <= line.end)).toBe(true);
        at = end;
      }
      for (let rest = at; rest < text.length; rest++) expect(isWhiteSpace(text.charCodeAt(rest))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("the sentence around a range is made of the sentences of the whole text", () => {
  fc.assert(
    fc.property(textWithRange, ({ text, range }) => {
      const lines = proposeLines(text);
      const last = Math.max(range.end, range.start + 1);
      const touched = sentencesOf(text, lines).filter(({ start, end }) => start < last && end > range.start);
      const expected = touched.length === 0 ? range : { start: touched[0]!.start, end: touched.at(-1)!.end };
      expect(sentenceAround(text, lines, range)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test("in a very long line the sentence around a range is one of the whole line's", () => {
  const talk =
    "On Sept. 7 the U.S. envoy left. “Is it over?” he asked. No. 10 said so (at last.) It was… long. ";
  const text = `${talk.repeat(10_000)}${"and on ".repeat(5_000)}to the end. ${talk}`;
  const lines = [{ start: 0, end: text.length, role: "paragraph" as const }];
  const known = new Set(sentencesOf(text, lines).map(({ start, end }) => `${start} ${end}`));
  for (let at = 1; at <= 300; at++) {
    const position = Math.floor((text.length * at) / 301);
    const found = sentenceAround(text, lines, { start: position, end: position });
    if (found.start < found.end) expect(known).toContain(`${found.start} ${found.end}`);
  }
});
