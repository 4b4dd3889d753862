import { readFileSync } from "node:fs";
import type { Line } from "../../../../src/core/text/line.ts";

/** What is true of a sample article, worked out by hand. Offsets are UTF-16 code units. */
export interface SeedExpectation {
  readonly file: string;
  /** Lines that are not blank, prefixes counted as lines of their own. */
  readonly lineCount: number;
  /** Every line that is not a paragraph. */
  readonly special: readonly (Line & { readonly begins: string })[];
  readonly title: string | null;
  readonly dateline: string | null;
  readonly date: string | null;
  readonly firstWords: string;
}

export function seedText(file: string): string {
  return readFileSync(new URL(`../../../../seeds/${file}`, import.meta.url), "utf8");
}

export const seedExpectations: readonly SeedExpectation[] = [
  {
    file: "000_b20e443ebb3f8d72.txt",
    lineCount: 11,
    title: null,
    dateline: null,
    date: "2025-03-05",
    firstWords: "White House press secretary Karoline Leavitt confirmed on Wednesday an Axios…",
    special: [{ start: 0, end: 17, role: "metadata", begins: " date 2025-03-05 " }],
  },
  {
    file: "001_878b411d68440513.txt",
    lineCount: 14,
    title: null,
    dateline: "Rabat",
    date: null,
    firstWords: "The Trump administration has been holding direct talks with Hamas regarding the…",
    special: [
      { start: 0, end: 8, role: "dateline", begins: "Rabat – " },
      { start: 1772, end: 1928, role: "junk", begins: "Trump adviser Peter Navarro cl" },
      { start: 1929, end: 2088, role: "junk", begins: "US President Donald Trump Unit" },
      { start: 2089, end: 2185, role: "junk", begins: "BEIJING (AP) — Their words cam" },
      { start: 2186, end: 2299, role: "junk", begins: "BEIJING (AP) — Their words cam" },
    ],
  },
  {
    file: "002_42abb1b6aa39227c.txt",
    lineCount: 33,
    title: "In 1st, US holding secret direct talks with Hamas to free American hostages, end war",
    dateline: null,
    date: null,
    firstWords: "Trump’s envoy talking directly to the US-designated terror group in Qatar…",
    special: [
      { start: 0, end: 58, role: "kicker", begins: "Israeli envoy says direct nego" },
      { start: 60, end: 144, role: "headline", begins: "In 1st, US holding secret dire" },
      { start: 146, end: 287, role: "deck", begins: "Trump’s envoy talking directly" },
      { start: 289, end: 520, role: "caption", begins: "US President Donald Trump spea" },
      { start: 521, end: 752, role: "caption", begins: "US President Donald Trump spea" },
      { start: 2333, end: 2440, role: "caption", begins: "Hamas hands over hostage Or Le" },
      { start: 3235, end: 3279, role: "crosshead", begins: "Israeli envoy says talks ‘more" },
      { start: 3583, end: 3759, role: "caption", begins: "Then-science and technology mi" },
      { start: 4860, end: 5034, role: "caption", begins: "A tent camp for displaced Pale" },
      { start: 5942, end: 5954, role: "junk", begins: "Most Popular" },
      { start: 5955, end: 5965, role: "junk", begins: "read more:" },
    ],
  },
  {
    file: "003_86ade8c3433d7e29.txt",
    lineCount: 21,
    title: null,
    dateline: null,
    date: null,
    firstWords: "The White House press secretary, Karoline Leavitt confirms talks but declines…",
    special: [{ start: 0, end: 96, role: "deck", begins: "The White House press secretar" }],
  },
  {
    file: "004_b18f85ccfca61783.txt",
    lineCount: 14,
    title: "US Envoy in Talks With Hamas, White House Confirms",
    dateline: null,
    date: null,
    firstWords: "White House press secretary Karoline Leavitt says the Trump administration…",
    special: [
      { start: 0, end: 50, role: "headline", begins: "US Envoy in Talks With Hamas, " },
      { start: 52, end: 196, role: "deck", begins: "White House press secretary Ka" },
      { start: 2248, end: 2319, role: "editor-note", begins: "This is a developing story and" },
      { start: 2324, end: 2337, role: "junk", begins: "Leave a Reply" },
    ],
  },
];
