import { expect, test } from "vitest";
import { placeIn } from "../../../../../src/core/text/roles/dateline.ts";
import { linesOf, paragraphs, rolesOf } from "./roles-of.ts";

const [first, second] = paragraphs;

test.each([
  ["Vienna – ", "Vienna"],
  ["VIENNA — ", "VIENNA"],
  ["VIENNA -- ", "VIENNA"],
  ["VIENNA (AP) — ", "VIENNA"],
  ["VIENNA (Reuters) - ", "VIENNA"],
  ["VIENNA, March 5 (Reuters) - ", "VIENNA"],
  ["Vienna, 5 March 2025 – ", "Vienna"],
  ["VIENNA, Austria (AP) — ", "VIENNA, Austria"],
  ["WASHINGTON, D.C. – ", "WASHINGTON, D.C."],
  ["DOHA/GAZA (Reuters) – ", "DOHA/GAZA"],
  ["Rio de Janeiro – ", "Rio de Janeiro"],
  ["São Paulo — ", "São Paulo"],
])("%j before the first paragraph is a dateline that names %s", (prefix, place) => {
  const text = `${prefix}${first}\n${second}`;
  expect(linesOf(text, "dateline")).toEqual([prefix]);
  expect(placeIn(prefix)).toBe(place);
});

test("a dateline stands under headline and deck too", () => {
  const deck = "Ministers leave Vienna without a date for the next meeting";
  const text = `Grain talks end\n\n${deck}\n\nVIENNA (AP) — ${first}`;
  expect(rolesOf(text)).toEqual(["headline", "deck", "dateline", "paragraph"]);
});

test.each([
  ["it opens an aside", `Austria – which buys the most grain – said it would wait. ${first}`],
  [
    "the aside begins with a capital",
    `Huber – Austria's minister – said on Tuesday that it would wait for rain. ${first}`,
  ],
  ["it is a label", `Analysis – The ministers met in Vienna on Tuesday to talk about the price of grain.`],
  ["it is a weekday", `Tuesday – The ministers met in Vienna to talk about the price of grain, they said.`],
  [
    "it is half a sentence",
    `The ministers met in Vienna — The Austrian capital has seen many such meetings.`,
  ],
  [
    "small letters follow",
    `Vienna – the ministers met to talk about the price of grain, the first such meeting.`,
  ],
  [
    "the whole text is in capitals",
    "VIENNA — THE MINISTERS MET TO TALK ABOUT THE PRICE OF GRAIN ON TUESDAY.",
  ],
  [
    "it is a range of names",
    "Hamburg–Berlin trains were late on Tuesday, the operator said in a short statement.",
  ],
  ["it stands before a later paragraph", `${first}\n\nVIENNA (AP) — ${second}`],
  ["next to nothing follows", "Vienna – City of Dreams"],
])("no dateline when %s", (_, text) => {
  expect(linesOf(text, "dateline")).toEqual([]);
});
