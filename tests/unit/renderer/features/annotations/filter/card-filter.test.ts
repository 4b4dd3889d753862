import { expect, test } from "vitest";
import type { Annotation } from "../../../../../../src/contract/records.ts";
import {
  noFilter,
  withFilter,
} from "../../../../../../src/renderer/features/annotations/filter/card-filter.ts";

const row = (quote: string, note: string, person: string) => ({ quote, note, person }) as Annotation;
const rows = [
  row("Direct TALKS", "", "Ada"),
  row("a truce", "says who? talks", "Ben"),
  row("İstanbul", "x", "Ada"),
];
const quotes = (filter: Partial<typeof noFilter>) =>
  withFilter(rows, { ...noFilter, ...filter }).map(({ quote }) => quote);

test("without a filter the list is the same one, so that nothing is drawn anew", () => {
  expect(withFilter(rows, { ...noFilter, words: "  " })).toBe(rows);
});

test("every word must stand in quotation or note, whatever its capitals", () => {
  expect(quotes({ words: "talks" })).toEqual(["Direct TALKS", "a truce"]);
  expect(quotes({ words: "TALKS truce" })).toEqual(["a truce"]);
});

test("person and note narrow together", () => {
  expect(quotes({ person: "Ada" })).toEqual(["Direct TALKS", "İstanbul"]);
  expect(quotes({ person: "Ada", note: "with" })).toEqual(["İstanbul"]);
  expect(quotes({ note: "without" })).toEqual(["Direct TALKS"]);
});
