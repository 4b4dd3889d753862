import { eld } from "eld/extrasmall";
import fc from "fast-check";
import { expect, test } from "vitest";
import { detectLanguage } from "../../../../../src/core/facts/ngrams/detect.ts";
import { hostileText } from "../../text/hostile-text.ts";
import { seedExpectations, seedText } from "../../text/seed-expectations.ts";

function eldOn(text: string) {
  const found = eld.detect(text);
  return found.language === "" ? null : { language: found.language, isReliable: found.isReliable() };
}

const regions =
  "AF AL DZ AR AM AU AT AZ BD BY BE BR BG KH CM CA CL CN CU CZ DK EG EE ET FI FR GE DE GR HU IS IN ID IQ IE";

/** Words of a language: what it calls the world's regions and days. */
function wordsIn(language: string): string {
  const names = new Intl.DisplayNames(language, { type: "region" });
  const day = new Intl.DateTimeFormat(language, { dateStyle: "full" });
  const days = [3, 4, 5, 6].map((date) => day.format(Date.UTC(2025, date, date)));
  return `${regions
    .split(" ")
    .map((region) => names.of(region))
    .join(", ")}. ${days.join("; ")}.`;
}

const languages = Object.values(eld.info().Languages) as string[];
const texts = [...languages.map(wordsIn), ...seedExpectations.map(({ file }) => seedText(file))];

test.each(languages)("a text in %s is in the language that eld itself tells", (language) => {
  const text = wordsIn(language);
  expect(detectLanguage(text)).toEqual(eldOn(text));
  expect(detectLanguage(text.toUpperCase())).toEqual(eldOn(text.toUpperCase()));
});

test("so is whatever is cut out of texts, short or long, in one language or several", () => {
  const piece = fc
    .tuple(fc.constantFrom(...texts), fc.nat(400), fc.nat(400))
    .map(([text, start, length]) => text.slice(start, start + length));
  const text = fc
    .array(fc.oneof({ weight: 3, arbitrary: piece }, hostileText), { minLength: 1, maxLength: 4 })
    .map((pieces) => pieces.join(" ").toWellFormed());
  fc.assert(
    fc.property(text, (each) => {
      expect(detectLanguage(each)).toEqual(eldOn(each));
    }),
    { numRuns: 500 },
  );
});

test("so are words so long that they are cut", () => {
  const letters = texts.map((text) => text.replace(/\P{L}/gu, ""));
  const word = fc
    .tuple(fc.constantFrom(...letters), fc.nat(300), fc.integer({ min: 20, max: 80 }))
    .map(([text, start, length]) => text.slice(start, start + length));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
      const text = words.join(" ");
      expect(detectLanguage(text)).toEqual(eldOn(text));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  "",
  "2025 – 1,000 %",
  "a",
  "abc abcd abcde",
  "don't l’été rock `n` roll ’’ '",
  "İSTANBUL İ",
  "Donaudampfschifffahrt".repeat(20),
  "слово".repeat(90),
  `${"word ".repeat(70)}Wörter danach`,
  `${"ab ".repeat(116)}abcdefghijklmnopqrstuvwxyz äöüß und noch mehr davon`,
  "の".repeat(400),
  "𝒂𝒏 letters 🙂 beyond sixteen bits 𠀀",
])("of %j eld says the same", (text) => {
  expect(detectLanguage(text)).toEqual(eldOn(text));
});
