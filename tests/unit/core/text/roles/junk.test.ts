import { expect, test } from "vitest";
import { linesOf, paragraphs, rolesOf } from "./roles-of.ts";

const [first, second, third] = paragraphs;
const body = `${first}\n${second}\n${third}`;

test.each([
  "Most Popular",
  "read more:",
  "READ MORE »",
  "Leave a Reply",
  "Advertisement",
  "You may also like…",
  "Related: Grain prices at a ten-year high",
  "Read also: Who pays for the grain?",
  "Sign up for our morning newsletter",
  "Sign up for the daily Inside Vienna email and never miss a story.",
  "© 2025 Grain Daily",
  "Copyright 2025 Grain Daily. All rights reserved.",
  "Comments",
  "In other news:",
])("%j under the text is junk", (line) => {
  expect(linesOf(`${body}\n${line}`, "junk")).toEqual([line]);
});

test.each([
  [
    "a paragraph about subscriptions",
    "Subscribe to the view that rain will come, and you will wait for a long time.",
  ],
  [
    "a paragraph that reads on",
    "Read more closely, the statement promises nothing, according to the two officials.",
  ],
  ["a sentence with a label's words", "The most popular grain is wheat."],
  ["a word that is a label elsewhere", "Home"],
  ["a label with a sentence", "Related: the ministers knew about it from the beginning."],
])("%s inside the body is not junk", (_, line) => {
  expect(linesOf(`${first}\n\n${line}\n\n${second}`, "junk")).toEqual([]);
});

test("a label that introduces something is not junk", () => {
  expect(linesOf(`${first}\n\nWhat they said:\n\n${second}`, "junk")).toEqual([]);
});

const cut = "Farmers in the north of the country are waiting for rain as the pric";
const ellipsis = "Bakers in the capital have begun to buy their flour from abroad…";

test("stories that are cut off at the end are junk", () => {
  expect(linesOf(`${body}\n${cut}\n${ellipsis}`, "junk")).toEqual([cut, ellipsis]);
});

test("labels among the cut stories do not hide those above them", () => {
  const text = `${body}\n${cut}\n${ellipsis}\nMost Popular`;
  expect(linesOf(text, "junk")).toEqual([cut, ellipsis, "Most Popular"]);
});

test("a single cut line is the article's own end", () => {
  expect(linesOf(`${body}\n${cut}`, "junk")).toEqual([]);
  expect(linesOf(`${body}\n${ellipsis}`, "junk")).toEqual([]);
});

test("a single cut line that opens as a wire report is another story", () => {
  const wire = "BERLIN (AP) — The price of bread has doubled within a year, say baker";
  expect(linesOf(`${body}\n${wire}`, "junk")).toEqual([wire]);
});

test("two cut lines without any sign of other stories stay paragraphs", () => {
  const other = "The author has written about farming and food in Europe for twenty years";
  expect(linesOf(`${body}\n${cut}\n${other}`, "junk")).toEqual([]);
});

test("the same opening twice shows that stories were appended", () => {
  const longer = `${cut}es of bread and butter`;
  expect(linesOf(`${body}\n${cut}\n${longer}`, "junk")).toEqual([cut, longer]);
});

test("a text that never closes a sentence has no cut stories", () => {
  expect(rolesOf(`${cut}\n${ellipsis}\n${cut}\n${ellipsis}`)).not.toContain("junk");
});

test("wrapped lines at the end are not cut stories", () => {
  const wrapped =
    "The talks went on for a third day in the hope of an agreement\nbefore the weekend, although nobody in the room expected one…";
  expect(linesOf(`${body}\n${wrapped}`, "junk")).toEqual([]);
});
