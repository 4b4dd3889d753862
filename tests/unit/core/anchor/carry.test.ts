import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Carried, carryOver } from "../../../../src/core/anchor/carry.ts";
import { describeRange } from "../../../../src/core/anchor/selector.ts";
import { checkRange } from "../../../../src/core/text/check-range.ts";
import { isGraphemeBoundary, snapToGraphemes } from "../../../../src/core/text/graphemes.ts";
import { proposeLines } from "../../../../src/core/text/lines.ts";
import { normaliseText } from "../../../../src/core/text/normalise.ts";
import { metadataPrefixEnd } from "../../../../src/core/text/roles/metadata.ts";
import { printedLinesOf } from "../../../../src/core/text/roles/printed-line.ts";
import { foldTypography } from "../../../../src/core/text/versions/folded.ts";
import { seedText } from "../text/seed-expectations.ts";
import { numberedWords, twoVersions } from "../text/versions/edited-text.ts";
import { authority, authorityWords, repeats } from "./sample-quotes.ts";

/** Carry one stretch over; the words of the old text between the two marks | | are the stretch. */
function carried(marked: string, newText: string): Carried {
  const [before, words, after] = marked.split("|") as [string, string, string];
  const oldText = before + words + after;
  const range = { start: before.length, end: before.length + words.length };
  return carryOver(oldText, newText, [describeRange(oldText, range)])[0]!;
}

const straight = (text: string) => text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");

/** What happens to an article between two visits; each keeps the quotation's own words. */
const changes: readonly (readonly [string, (text: string) => string])[] = [
  [
    "the first line's prefix is deleted",
    (text) => {
      const [first] = printedLinesOf(text);
      const prefix = metadataPrefixEnd(first!) ?? proposeLines(text)[0]!.end;
      return text.slice(prefix);
    },
  ],
  [
    "junk lines are dropped",
    (text) =>
      proposeLines(text)
        .filter(({ role }) => role === "junk")
        .reduceRight((rest, line) => rest.slice(0, line.start) + rest.slice(line.end + 1), text),
  ],
  ["quotation marks are straightened", straight],
  ["line ends become CRLF", (text) => normaliseText(text.replaceAll("\n", "\r\n")).text],
  [
    "all of it happens at once",
    (text) => straight(text).replaceAll("\n\n", "\n").replaceAll("—", "--").replaceAll(" US ", "\u00a0US "),
  ],
];

describe.each(changes)("when %s", (_, change) => {
  test("the five outlets' quotation follows, 5 of 5", () => {
    for (const { file, start, end } of authority) {
      const oldText = seedText(file);
      const newText = change(oldText);
      const [result] = carryOver(oldText, newText, [describeRange(oldText, { start, end })]);
      expect(result).toMatchObject({ kind: "exact", quote: authorityWords });
      // Each article has these words once, so there is one place they can be.
      expect(result).toHaveProperty("range.start", newText.indexOf(authorityWords));
    }
  });

  test("of words that stand more than once, each copy returns to its own place", () => {
    const oldText = seedText(repeats.file);
    const newText = change(oldText);
    const [first, second] = carryOver(
      oldText,
      newText,
      repeats.captions.map((range) => describeRange(oldText, range)),
    );
    const words = carryOver(
      oldText,
      newText,
      repeats.words.map((range) => describeRange(oldText, range)),
    );
    const places = [...newText.matchAll(/more than welcome/gu)].map(({ index }) => index);
    const captions = [...newText.matchAll(/^US President .* AFP\)$/gmu)].map(({ index }) => index);
    // The first copy stands in the first line, which one of the changes deletes.
    const kept = places.length === 3 ? words : words.slice(1);
    expect(kept.map((result) => result.kind !== "lost" && result.range.start)).toEqual(places);
    expect([first, second].map((result) => result!.kind !== "lost" && result!.range.start)).toEqual(captions);
  });
});

test("a highlight with quotation marks inside follows when they are straightened, with the new marks", () => {
  expect(carried("He |said “don’t go” — twice|.", 'Then. He said "don\'t go" - twice.')).toEqual({
    kind: "followed",
    range: { start: 9, end: 32 },
    quote: 'said "don\'t go" - twice',
  });
});

test("no-break spaces, decomposed letters and joined lines count as following", () => {
  expect(carried("At |the café\u00a0in\nDoha| today.", "At the cafe\u0301 in Doha today.")).toMatchObject({
    kind: "followed",
    quote: "the cafe\u0301 in Doha",
  });
});

test("a changed word inside goes to review with the passage at the same place", () => {
  expect(
    carried(
      "One. |The envoy met four officials in Doha|. Two.",
      "One. The envoy met five officials in Doha. Two.",
    ),
  ).toMatchObject({ kind: "changed", quote: "The envoy met five officials in Doha" });
});

test("a changed first word is part of the proposal, the sentence before is not", () => {
  expect(
    carried(
      "It rained all day. |Officials met the envoy in Doha|.",
      "It snowed all day. Diplomats met the envoy in Doha.",
    ),
  ).toMatchObject({ kind: "changed", quote: "Diplomats met the envoy in Doha" });
});

test("what was deleted is lost, and no copy of it is taken instead", () => {
  expect(
    carried(
      "A sentence here. Hamas said. A sentence there. |Hamas said|. End.",
      "A sentence here. Hamas said. A sentence there. End.",
    ),
  ).toMatchObject({
    kind: "lost",
  });
});

test("the sentence behind a deleted one that begins alike follows whole", () => {
  expect(
    carried("The talks began in May. |The talks ended in June.| More.", "The talks ended in June. More."),
  ).toMatchObject({ kind: "exact", range: { start: 0, end: 24 } });
});

test("a short line between rewritten paragraphs follows", () => {
  expect(
    carried(
      "Nine ministers spoke at length to the guests.\n|Talks end.|\nNobody had slept for two days and nights.",
      "A group of people left town in haste.\nTalks end.\nRain fell over every valley until June.",
    ),
  ).toMatchObject({ kind: "exact", quote: "Talks end." });
});

test("words that were deleted here and stand twice elsewhere are lost without a proposal", () => {
  expect(
    carried("|Hamas said.| A. Hamas said. B. Hamas said. C.", "A. Hamas said. B. Hamas said. C."),
  ).toEqual({
    kind: "lost",
    elsewhere: null,
    quote: "",
  });
});

test("a paragraph that was moved is lost with its new place as a proposal", () => {
  const [one, two] = [numberedWords(40).join(" "), numberedWords(40, 100).join(" ")];
  const result = carried(`|wordq900 moved along|\n${one}\n${two}`, `${one}\n${two}\nwordq900 moved along`);
  const start = one.length + two.length + 2;
  expect(result).toEqual({ kind: "lost", elsewhere: { start, end: start + 20 }, quote: "" });
});

test("a rewritten passage keeps no highlight on a small word that happens to be in both", () => {
  expect(
    carried(
      "Start here. Nine ministers |of| the interior spoke at length to guests. End.",
      "Start here. A group made up of people left town in haste yesterday. End.",
    ).kind,
  ).not.toBe("exact");
});

test("part of a character that became another is not followed", () => {
  expect(carried("a |e| b", "a e\u0301 b").kind).not.toBe("exact");
  expect(carried("x |😀| y", "x 😀🏽 y")).toMatchObject({ kind: "changed", quote: "😀🏽" });
  expect(carried("wait.|.|. no", "wait… no").kind).not.toBe("followed");
});

test("Chinese and Arabic follow by character and by word", () => {
  expect(carried("会谈于|星期三在多哈|举行。", "消息：会谈于星期三在多哈举行完毕。")).toMatchObject({
    kind: "exact",
    quote: "星期三在多哈",
  });
  expect(carried("قال |المبعوث إن| المحادثات", "أمس قال المبعوث إن المحادثات")).toMatchObject({
    kind: "exact",
    quote: "المبعوث إن",
  });
});

test("a selector that does not quote the old text is our bug", () => {
  const selector = { start: 0, end: 1, exact: "b", prefix: "", suffix: "" };
  expect(() => carryOver("a", "a", [selector])).toThrow(RangeError);
});

test("whatever the edit, the range holds the claimed quote, is not empty and splits no character", () => {
  fc.assert(
    fc.property(
      twoVersions,
      fc.array(fc.tuple(fc.nat(), fc.nat(30)), { maxLength: 6 }),
      ({ oldText, newText }, picks) => {
        const selectors = picks.flatMap(([from, size]) => {
          if (oldText === "") return [];
          const start = from % oldText.length;
          const range = snapToGraphemes(oldText, { start, end: Math.min(oldText.length, start + 1 + size) });
          return checkRange(oldText, range) === null ? [describeRange(oldText, range)] : [];
        });
        const results = carryOver(oldText, newText, selectors);
        expect(results).toHaveLength(selectors.length);
        results.forEach((result, index) => {
          const range = result.kind === "lost" ? result.elsewhere : result.range;
          if (range !== null) {
            expect(checkRange(newText, range)).toBeNull();
            expect([range.start, range.end].every((at) => isGraphemeBoundary(newText, at))).toBe(true);
          }
          if (result.kind === "lost") return;
          const { exact } = selectors[index]!;
          expect(result.quote).toBe(newText.slice(result.range.start, result.range.end));
          if (result.kind === "exact") expect(result.quote).toBe(exact);
          const reads = (words: string) => foldTypography(words).text.replaceAll(" ", "");
          if (result.kind === "followed") expect(reads(result.quote)).toBe(reads(exact));
          if (result.kind === "changed") expect(result.similarity).toBeGreaterThanOrEqual(0.5);
        });
      },
    ),
    { numRuns: 400 },
  );
});

test("in the same text everything follows to where it was", () => {
  fc.assert(
    fc.property(twoVersions, fc.nat(), fc.nat(30), ({ oldText }, from, size) => {
      fc.pre(oldText !== "");
      const start = from % oldText.length;
      const range = snapToGraphemes(oldText, { start, end: Math.min(oldText.length, start + 1 + size) });
      fc.pre(checkRange(oldText, range) === null);
      expect(carryOver(oldText, oldText, [describeRange(oldText, range)])[0]).toMatchObject({
        kind: "exact",
        range,
      });
    }),
  );
});

const wordEdits = fc.array(fc.record({ at: fc.nat(200), drop: fc.nat(3), add: fc.nat(3) }), {
  maxLength: 12,
});

test("where every word is one of a kind: words that were kept together follow to themselves, others are listed", () => {
  fc.assert(
    fc.property(wordEdits, fc.nat(199), fc.nat(12), (edits, from, size) => {
      const words = numberedWords(200);
      const first = Math.min(from, words.length - 1);
      const quote = words.slice(first, first + 1 + size);
      const changed: string[] = [...words];
      let added = 1000;
      for (const { at, drop, add } of edits.toSorted((a, b) => b.at - a.at)) {
        added += 10;
        changed.splice(at, drop, ...numberedWords(add, added));
      }
      const oldText = words.join(" ");
      const newText = changed.join(" ");
      const start = words.slice(0, first).reduce((length, word) => length + word.length + 1, 0);
      const range = { start, end: start + quote.join(" ").length };
      const [result] = carryOver(oldText, newText, [describeRange(oldText, range)]);
      const place = ` ${newText} `.indexOf(` ${quote.join(" ")} `);
      if (place === -1) expect(["changed", "lost"]).toContain(result!.kind);
      // A word or two between passages that were all replaced may be asked about instead.
      else if (result!.kind !== "changed") {
        expect(result).toMatchObject({
          kind: "exact",
          range: { start: place, end: place + range.end - range.start },
        });
      } else expect(quote.length).toBeLessThan(4);
    }),
    { numRuns: 300 },
  );
});

test("an edit elsewhere never moves a highlight to other words, even where all words repeat", () => {
  const vocabulary = fc.constantFrom("the", "talks", "Hamas", "said", ".", "\n");
  const prose = fc.array(vocabulary, { minLength: 3, maxLength: 60 });
  fc.assert(
    fc.property(prose, prose, fc.nat(), fc.nat(8), (words, more, from, size) => {
      const oldText = words.join(" ");
      // Inserted as a block before the text: what stood in it follows by exactly that much.
      const added = `START ${more.join(" ")} STOP\n`;
      const first = from % words.length;
      const start = words.slice(0, first).join(" ").length + (first === 0 ? 0 : 1);
      const range = { start, end: start + words.slice(first, first + 1 + size).join(" ").length };
      fc.pre(checkRange(oldText, range) === null);
      const [result] = carryOver(oldText, added + oldText, [describeRange(oldText, range)]);
      expect(result).toMatchObject({
        kind: "exact",
        range: { start: range.start + added.length, end: range.end + added.length },
      });
    }),
    { numRuns: 300 },
  );
});
