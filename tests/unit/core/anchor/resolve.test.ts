import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromCodePoints } from "../../../../src/core/anchor/code-points.ts";
import { type ForeignSelector, placesOf } from "../../../../src/core/anchor/quotation.ts";
import { resolve } from "../../../../src/core/anchor/resolve.ts";
import { describeRange } from "../../../../src/core/anchor/selector.ts";
import { indexText } from "../../../../src/core/anchor/text-index.ts";
import { checkRange } from "../../../../src/core/text/check-range.ts";
import type { Range } from "../../../../src/core/text/range.ts";
import { hostileText, textWithRange } from "../text/hostile-text.ts";
import { seedText } from "../text/seed-expectations.ts";
import { authority, authorityWords, repeats } from "./sample-quotes.ts";

/** The cases of Apache Annotator's own tests, as its authors published them (licence beside the file). */
interface Case {
  readonly kind: "quote-match" | "quote-describe" | "position-match";
  readonly set: string;
  readonly name: string;
  readonly text: string;
  readonly range?: readonly [number, number];
  readonly selector?: ForeignSelector;
  readonly expected: unknown;
}

const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL("fixtures/apache-annotator.json", import.meta.url), "utf8"),
);

const ranges = (expected: unknown): Range[] =>
  (expected as [number, number][]).map(([start, end]) => ({ start, end }));

describe("Apache Annotator's cases with a quote", () => {
  const quotes = cases.filter(({ kind, selector }) => kind === "quote-match" && selector!.exact !== "");

  test.each(quotes)("quotation: $name", ({ text, selector, expected }) => {
    const places = ranges(expected);
    expect(placesOf(text, selector!)).toEqual(places);
    const found = resolve(indexText(text), selector!);
    // One place is sure; several are shown for review, all of them; none is never sure.
    if (places.length === 1) expect(found).toEqual({ kind: "sure", range: places[0] });
    else if (places.length === 0) expect(found.kind).not.toBe("sure");
    else {
      expect(found.kind).toBe("doubtful");
      if (found.kind !== "doubtful") return;
      expect([found.range, ...found.alternatives].toSorted((a, b) => a.start - b.start)).toEqual(places);
    }
  });

  const positions = cases.filter(({ kind, name }) => kind === "position-match" && name !== "empty quote");

  test.each(positions)("position: $name", ({ text, selector, expected }) => {
    expect(fromCodePoints(text, [selector as Range])).toEqual(ranges(expected));
  });

  const described = cases.filter(({ kind, range }) => kind === "quote-describe" && range![0] < range![1]);

  test.each(described)("description: $set, $name", ({ text, range, expected }) => {
    const [start, end] = range!;
    const index = indexText(text);
    expect(resolve(index, expected as ForeignSelector)).toEqual({ kind: "sure", range: { start, end } });
    const { exact, prefix, suffix } = describeRange(text, { start, end });
    expect(resolve(index, { exact, prefix, suffix })).toEqual({ kind: "sure", range: { start, end } });
  });

  test("there are as many as there should be", () => {
    expect([quotes.length, positions.length, described.length]).toEqual([19, 6, 20]);
  });
});

/** As Hypothesis stored them for a page; its text has since lost what stood before. */
const hypothesis: readonly ForeignSelector[] = [
  {
    exact: "11 November 2016",
    prefix: " This page was last modified on ",
    suffix: ", at 05:56.\n\t\t\t\t\t\t\t\t\t\t\tText is a",
    start: 11881,
    end: 11897,
  },
  {
    exact:
      "The purpose of regression testing is to ensure that changes such as those mentioned above have not introduced new faults",
    prefix: "functional areas of the system.\n",
    suffix: ".[1] One of the main reasons for",
    start: 896,
    end: 1016,
  },
  {
    exact: "Regression testing",
    prefix: "\t\n\t\t\n\t\t\n\t\t\t\n\n\t\t\t\t\t\t\t\n\t\t\t\t\t\t\n\n\t\t\t",
    suffix: "\n\t\t\t\t\t\t\t\t\t\n\t\t\t\t\t\t\t\t\tFrom Wikiped",
    start: 33,
    end: 51,
  },
];

const page = [
  "Regression testing",
  "From Wikipedia, the free encyclopedia",
  "Regression testing is a type of software testing that verifies functional areas of the system.",
  "The purpose of regression testing is to ensure that changes such as those mentioned above have not introduced new faults.[1] One of the main reasons for regression testing is to determine the effects of a change.",
  "This page was last modified on 11 November 2016, at 05:56.",
  "Text is available under a free licence.",
].join("\n\n");

test.each(hypothesis)("Hypothesis' annotation of “$exact” is found in the page as plain text", (selector) => {
  expect(resolve(indexText(page), selector)).toEqual({
    kind: "sure",
    range: { start: page.indexOf(selector.exact), end: page.indexOf(selector.exact) + selector.exact.length },
  });
});

test("the five outlets' quotation is found without its position and with curly marks in the context", () => {
  for (const { file, start, end } of authority) {
    const text = seedText(file);
    const { exact, prefix, suffix } = describeRange(text, { start, end });
    expect(exact).toBe(authorityWords);
    const curly = { exact, prefix: prefix.replaceAll('"', "“").replaceAll("'", "’"), suffix };
    expect(resolve(indexText(text), curly)).toEqual({ kind: "sure", range: { start, end } });
  }
});

test("context returns words that stand three times to the right copy", () => {
  const text = seedText(repeats.file);
  const index = indexText(text);
  for (const range of repeats.words) {
    const { exact, prefix, suffix } = describeRange(text, range);
    expect(resolve(index, { exact, prefix, suffix })).toEqual({ kind: "sure", range });
  }
});

test("without context a repeat is doubtful, all copies are named, and the position tells them apart", () => {
  const index = indexText(seedText(repeats.file));
  const exact = "more than welcome";
  expect(resolve(index, { exact })).toEqual({
    kind: "doubtful",
    range: repeats.words[0],
    similarity: 1,
    alternatives: repeats.words.slice(1),
  });
  expect(resolve(index, { exact, start: 3261, end: 3278 })).toEqual({
    kind: "sure",
    range: repeats.words[1],
  });
  expect(resolve(index, { exact, start: 3000 })).toMatchObject({ kind: "doubtful", range: repeats.words[1] });
});

test("context outranks the position", () => {
  const text = "A said yes. B said yes.";
  const selector = { exact: "said yes", prefix: "B ", suffix: ".", start: 2, end: 10 };
  expect(resolve(indexText(text), selector)).toEqual({ kind: "sure", range: { start: 14, end: 22 } });
});

test("the position decides between copies that context leaves equal", () => {
  const selector = { exact: "said yes", prefix: "C ", suffix: ".", start: 14, end: 22 };
  expect(resolve(indexText("A said yes. B said yes."), selector)).toEqual({
    kind: "sure",
    range: { start: 14, end: 22 },
  });
});

test("a dash whose context goes on with dashes is found", () => {
  expect(resolve(indexText("-— x"), { exact: "-", suffix: "—", start: 0, end: 1 }).kind).toBe("sure");
  expect(resolve(indexText("-— x"), { exact: "-", suffix: "—" })).toMatchObject({
    range: { start: 0, end: 2 },
  });
});

test("of two wordings the one near the position is proposed, though the other is closer to the words", () => {
  const filler = "Filler words stand here. ".repeat(400);
  const text = `The envoy met nine officials in Rome. ${filler}The envoy met five officials in Doha.`;
  const exact = "The envoy met four officials in Doha";
  expect(resolve(indexText(text), { exact, start: 5 })).toMatchObject({ range: { start: 0 } });
  expect(resolve(indexText(text), { exact })).toMatchObject({
    range: { start: text.lastIndexOf("The envoy") },
  });
});

test("words of another wording are found near the position first, and are doubtful", () => {
  const text = `${"Filler words stand here. ".repeat(400)}The envoy met five officials in Doha. ${"More filler. ".repeat(400)}`;
  const at = text.indexOf("The envoy");
  const exact = "The envoy met four officials in Doha";
  for (const selector of [{ exact, start: at + 900 }, { exact }, { exact, start: 12 }]) {
    expect(resolve(indexText(text), selector)).toMatchObject({
      kind: "doubtful",
      range: { start: at, end: at + exact.length },
    });
  }
});

test("words that nothing resembles are lost, and so is a quotation of white space", () => {
  const index = indexText(seedText(repeats.file));
  for (const exact of ["zebra crossings in Helsinki were repainted", "qqq", "", " \n"]) {
    expect(resolve(index, { exact, start: 4 })).toEqual({ kind: "lost" });
  }
});

test("half a character is shown for review with the whole one", () => {
  expect(resolve(indexText("a 👍🏽 b"), { exact: "👍" })).toMatchObject({
    kind: "doubtful",
    range: { start: 2, end: 6 },
  });
});

test("what a text describes, the same text resolves to the same words", () => {
  fc.assert(
    fc.property(textWithRange, ({ text, range }) => {
      fc.pre(checkRange(text, range) === null);
      expect(resolve(indexText(text), describeRange(text, range))).toEqual({ kind: "sure", range });
    }),
    { numRuns: 300 },
  );
});

test("whatever is sought, an answer can be highlighted, and a sure one has the words", () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, fc.nat(80), (text, exact, prefix, start) => {
      const found = resolve(indexText(text), { exact, prefix, start });
      if (found.kind === "lost") return;
      expect(checkRange(text, found.range)).toBeNull();
      if (found.kind === "sure")
        expect(placesOf(text, { exact: text.slice(found.range.start, found.range.end) })).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("a thousand letters alike are answered without looking at every copy", () => {
  const index = indexText("a".repeat(200_000));
  expect(resolve(index, { exact: "a".repeat(100) })).toMatchObject({ kind: "doubtful", similarity: 1 });
  expect(resolve(index, { exact: `${"a".repeat(5000)}b` }).kind).not.toBe("sure");
});
