import { expect, test } from "vitest";
import { tagMatches } from "../../../../../src/core/query/match/tag-terms.ts";
import { parseQuery } from "../../../../../src/core/query/parse.ts";
import type { Query, TagTerm } from "../../../../../src/core/query/query.ts";

function read(source: string): Query {
  const parsed = parseQuery(source);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.query;
}

function tagTerm(source: string): TagTerm {
  const query = read(source);
  if (query.kind !== "tag") throw new Error(`${source} is no tag term`);
  return query;
}

test.each([
  ["tag:Leavitt/authority", "Leavitt/authority", true],
  ["tag:leavitt/AUTHORITY", "Leavitt/authority", true],
  ["tag:authority", "Leavitt/authority", true],
  ["tag:authority", "Leavitt/authority/legal", false],
  ["tag:Leavitt", "Leavitt/authority", false],
  ["tag:thority", "Leavitt/authority", false],
  ["tag:Leavitt/authority", "authority", false],
  ["tag:Leavitt/legal", "Leavitt/authority/legal", false],
  ['tag:"ÉLYSÉE"', "e\u0301lyse\u0301e", true],
  ["tag:elysee", "Élysée", false],
  ["tag:quote/*", "quote", true],
  ["tag:quote/*", "quote/direct/spoken", true],
  ["tag:quote/*", "media/Quote/direct", true],
  ["tag:quote/*", "quotes/direct", false],
  ["tag:quote/direct/*", "media/quote/direct/spoken", true],
  ["tag:quote/direct/*", "quote/media/direct", false],
  ["tag:*", "anything/at/all", true],
])("%s means %s: %s", (source, path, expected) => {
  expect(tagMatches(path, tagTerm(source))).toBe(expected);
});
