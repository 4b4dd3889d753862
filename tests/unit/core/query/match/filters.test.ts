import { expect, test } from "vitest";
import {
  articleMatches,
  dateMatches,
  nameMatches,
  personMatches,
} from "../../../../../src/core/query/match/filters.ts";

test.each([
  ["axios", "Axios", true],
  ["times", "The Times of Israel", true],
  ["times israel", "The Times of Israel", false],
  ["ap", "Japan Times", false],
  ["élysée", "Elysee Press", true],
  ["axios", "", false],
])("source:%s means %s: %s", (value, name, expected) => {
  expect(nameMatches(name, { value })).toBe(expected);
});

test.each([
  ["AM", "Anna Maria Marsh", true],
  ["AMM", "Anna Maria Marsh", true],
  ["am", "anna.marsh", true],
  ["AD", "Ada", true],
  ["ada", "Ada", true],
  ["anna marsh", "Anna Marsh", true],
  ["A", "Anna Marsh", false],
  ["an", "Anna Marsh", false],
])("by:%s means %s: %s", (value, name, expected) => {
  expect(personMatches(name, { value })).toBe(expected);
});

test.each([
  ["002", "002_42abb1.txt", null, true],
  ["42AB", "002_42abb1.txt", null, true],
  ["what's", "x.txt", "That’s What’s New", true],
  ["new york", "x.txt", null, false],
])("article:%s means %s, “%s”: %s", (value, name, title, expected) => {
  expect(articleMatches({ name, title }, { value })).toBe(expected);
});

test("an article without a date lies in no range, and both ends are in it", () => {
  const march = { kind: "date", from: "2025-03-01", to: "2025-03-31" } as const;
  expect(dateMatches(null, march)).toBe(false);
  expect(dateMatches("2025-03-01", march)).toBe(true);
  expect(dateMatches("2025-03-31", march)).toBe(true);
  expect(dateMatches("2025-04-01", march)).toBe(false);
  expect(dateMatches("2025-02-28", { ...march, to: null })).toBe(false);
  expect(dateMatches("1999-01-01", { ...march, from: null })).toBe(true);
});
