import { expect, test } from "vitest";
import { answersOf, wantsWords } from "../../../../src/core/query/answers.ts";
import { parseQuery } from "../../../../src/core/query/parse.ts";
import type { Query } from "../../../../src/core/query/query.ts";

function read(source: string): Query {
  const parsed = parseQuery(source);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.query;
}

test.each([
  ["war -peace ~a /b/", "highlights and articles"],
  ["source:a author:b article:c date:2025", "highlights and articles"],
  ["war (peace OR -(a -tag:b))", "highlights"],
  ["has:note", "highlights"],
  ["has:claim", "highlights"],
  ["-by:AM war", "highlights"],
  ["in:quote war", "highlights"],
  ["in:quote|article war", "highlights and articles"],
  ["in:quote|article tag:x", "highlights"],
  ["-in:note|quote war", "articles"],
  ["in:junk", "articles"],
  ["role:caption", "highlights"],
  ["-role:caption source:a -war", "highlights"],
  ["role:caption war", "highlights and articles"],
  ["role:caption war tag:a", "highlights"],
  ["annotated:no role:headline war", "articles"],
  ["annotated:yes OR war", "articles"],
  ['"tag:war"', "highlights and articles"],
  ["", ""],
])("%s is answered by: %s", (source, expected) => {
  const { highlights, articles } = answersOf(read(source));
  const names = [...(highlights ? ["highlights"] : []), ...(articles ? ["articles"] : [])];
  expect(names.join(" and ")).toBe(expected);
});

test.each([
  ["war", true],
  ["-war", false],
  ["-(a -b)", true],
  ["source:a OR near(b c)", true],
  ["in:junk", false],
  ["in:junk ~a", true],
  ["date:2025 annotated:no", false],
  ["", false],
])("%s wants to see words: %s", (source, expected) => {
  expect(wantsWords(read(source))).toBe(expected);
});
