import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceOf } from "../../../../../src/core/text/versions/difference.ts";
import { numberedWords, twoVersions } from "./edited-text.ts";

/** A difference as it is read: [-deleted-]{+inserted+}. */
function shown(oldText: string, newText: string): string {
  return differenceOf(oldText, newText)
    .map((hunk) => {
      if (hunk.kind === "deleted") return `[-${oldText.slice(hunk.old.start, hunk.old.end)}-]`;
      const words = newText.slice(hunk.new.start, hunk.new.end);
      return hunk.kind === "inserted" ? `{+${words}+}` : words;
    })
    .join("");
}

test("words that were replaced, added and dropped are told apart", () => {
  expect(shown("The envoy met Hamas in Doha.", "The envoy met leaders in Doha today.")).toBe(
    "The envoy met [-Hamas-]{+leaders+} in Doha{+ today+}.",
  );
});

test("a deleted line is deleted as a line, though the next begins with the same words", () => {
  expect(shown("The talks began.\nThe talks ended.\nMore.", "The talks ended.\nMore.")).toBe(
    "[-The talks began.\n-]The talks ended.\nMore.",
  );
});

test("an added sentence is added as a sentence", () => {
  expect(shown("He went. He saw.", "He went. He came. He saw.")).toBe("He went. {+He came. +}He saw.");
});

test("in a rewritten sentence, small words that stand in both are part of the rewriting", () => {
  expect(
    shown(
      "Start here. The minister of the interior spoke to all guests. End here.",
      "Start here. A group of nine people left the city quickly. End here.",
    ),
  ).toBe(
    "Start here. [-The minister of the interior spoke to all guests-]{+A group of nine people left the city quickly+}. End here.",
  );
});

test("joined paragraphs and straightened marks are differences", () => {
  expect(shown("One.\nTwo “three”", 'One. Two "three"')).toBe('One.[-\n-]{+ +}Two [-“-]{+"+}three[-”-]{+"+}');
});

/** Hunks in order, without gaps, and what is the same is the same to the letter. */
function expectToCover(oldText: string, newText: string): void {
  let at = 0;
  let newAt = 0;
  let before = "";
  for (const hunk of differenceOf(oldText, newText)) {
    expect([hunk.old.start, hunk.new.start]).toEqual([at, newAt]);
    expect(hunk.kind).not.toBe(before);
    const old = oldText.slice(hunk.old.start, hunk.old.end);
    const fresh = newText.slice(hunk.new.start, hunk.new.end);
    if (hunk.kind === "same") expect(fresh).toBe(old);
    expect(hunk.kind === "inserted").toBe(old === "");
    expect(hunk.kind === "deleted").toBe(fresh === "");
    [at, newAt, before] = [hunk.old.end, hunk.new.end, hunk.kind];
  }
  expect([at, newAt]).toEqual([oldText.length, newText.length]);
}

test("hunks cover both texts exactly, and what is the same is the same to the letter", () => {
  fc.assert(
    fc.property(twoVersions, ({ oldText, newText }) => expectToCover(oldText, newText)),
    { numRuns: 300 },
  );
});

test("in large texts of few words, full of repeats, they do so too, and most of an edited copy is the same", () => {
  const vocabulary = ["the", "talks", "Hamas", "said", "on", "Monday", "ended", "war"];
  fc.assert(
    fc.property(
      fc.array(fc.nat(7), { minLength: 3000, maxLength: 4000 }),
      fc.array(fc.nat(4000), { maxLength: 9 }),
      (picks, cuts) => {
        const words = picks.map((pick) => vocabulary[pick]!);
        const changed = words.flatMap((word, index) => (cuts.includes(index) ? ["new", "words"] : [word]));
        const [oldText, newText] = [words.join(" "), changed.join(" ")];
        expectToCover(oldText, newText);
        const same = differenceOf(oldText, newText).filter(({ kind }) => kind === "same");
        const kept = same.reduce((sum, { old }) => sum + old.end - old.start, 0);
        expect(kept).toBeGreaterThan(oldText.length - 40 * (cuts.length + 1));
      },
    ),
    { numRuns: 12 },
  );
});

test("in a text too large for one comparison, the words that changed are the ones that differ", () => {
  const words = numberedWords(30_000);
  const changed = words.map((word, index) => (index % 20 === 7 ? `new${index}` : word));
  const hunks = differenceOf(words.join(" "), changed.join(" "));
  expect(hunks.filter(({ kind }) => kind === "deleted")).toHaveLength(1500);
  expect(hunks.filter(({ kind }) => kind === "inserted")).toHaveLength(1500);
});

test("more than 65,536 different words are told apart", () => {
  const words = numberedWords(140_000);
  const changed = words.with(70_000, "other").join(" ");
  expect(differenceOf(words.join(" "), changed).map(({ kind }) => kind)).toEqual([
    "same",
    "deleted",
    "inserted",
    "same",
  ]);
});
