import { expect, test } from "vitest";
import { linesOf, paragraphs, rolesOf } from "./roles-of.ts";

const [first, second] = paragraphs;

test.each([
  "date 2025-03-05 ",
  "  Date: 2025-03-05 ",
  "Published on March 5, 2025 | ",
  "Published: 5 March 2025 10:04 GMT – ",
  "Updated Wednesday, March 5, 2025 at 4:10 p.m. ET ",
  "2025-03-05T10:04:00Z ",
  "2025-03-05 - ",
])("%j before the text is a metadata prefix, white space and all", (prefix) => {
  expect(linesOf(`${prefix}${first}`, "metadata")).toEqual([prefix]);
});

test("a headline is found behind a metadata prefix", () => {
  expect(rolesOf(`date 2025-03-05 Grain talks end\n\n${first}`)).toEqual([
    "metadata",
    "headline",
    "paragraph",
  ]);
});

test.each([
  [
    "a sentence about a date",
    "Date 2025-03-05 was chosen because it is a holiday in all of the nine countries.",
  ],
  [
    "a sentence that begins with a date",
    "March 5, 2025 was the day on which ministers met in Vienna to talk about grain.",
  ],
  [
    "a label without a date",
    "Date and place of the meeting were not known on Tuesday, according to two officials.",
  ],
  [
    "a date without a year",
    "Published March 5 in Vienna, the report says that grain will be dearer than last year.",
  ],
  [
    "a number that goes on",
    "Updated 2025-03-051 times, the file was lost on Tuesday, according to two officials.",
  ],
])("no metadata prefix in %s", (_, text) => {
  expect(rolesOf(text)).toEqual(["paragraph"]);
});

test.each([
  "March 5, 2025",
  "Wed 5 March 2025 14.03 GMT",
  "Last updated: 2025-03-05 10:04",
  "By Jane Doe",
  "By Jane Doe and Omar Al Haddad in Vienna",
  "BY JANE DOE, STAFF WRITER",
  "3 min read",
  "(Reporting by Jane Doe; Editing by Omar Haddad)",
  "Source: Grain Daily",
  "https://example.org/grain",
])("%j above the text is metadata as a whole", (line) => {
  expect(rolesOf(`Grain talks end\n${line}\n\n${first}\n\n${second}`)).toEqual([
    "headline",
    "metadata",
    "paragraph",
    "paragraph",
  ]);
});

test.each([
  ["By Tuesday the ministers had left.", "a sentence that begins with By"],
  ["By land and by sea", "a phrase with By"],
  ["On March 5, 2025 they met.", "a sentence with a date"],
  ["Source: the ministry said so on Tuesday.", "a sentence with a colon"],
])("%j is not metadata: %s", (line) => {
  expect(linesOf(`${first}\n\n${line}\n\n${second}`, "metadata")).toEqual([]);
});

test("a sentence with a label under the text is not metadata", () => {
  expect(linesOf(`${first}\n\n${second}\n\nSource: a ministry that spoke late.`, "metadata")).toEqual([]);
});

test("a labelled field inside the body is not metadata", () => {
  expect(linesOf(`${first}\n\nLocation: Vienna\n\n${second}`, "metadata")).toEqual([]);
});
