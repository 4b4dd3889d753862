import { expect, test } from "vitest";
import { undatedDaysIn } from "../../../../src/core/facts/undated-days.ts";
import { proposeLines } from "../../../../src/core/text/lines.ts";

function wordsIn(text: string): string[] {
  return undatedDaysIn(text, proposeLines(text)).map(({ words, start, end }) => {
    expect(text.slice(start, end)).toBe(words);
    return words;
  });
}

test("the days of dateline and reports are found once each, where they first stand", () => {
  const text = [
    "Talks resume in Doha",
    "DOHA, March 5 – Negotiators met again, the envoy said on Wednesday.",
    "“We leave on Friday,” he told reporters. The ministry said wednesday was too early to judge.",
    "Axios reported today that a deal is near.",
  ].join("\n\n");
  expect(wordsIn(text)).toEqual(["March 5", "Wednesday", "today"]);
});

test("a day with its year, and a day nobody said anything on, are none of them", () => {
  const text = "The envoy said on 5 March 2025 that talks go on.\n\nThe truce has held since Monday.";
  expect(wordsIn(text)).toEqual([]);
});
