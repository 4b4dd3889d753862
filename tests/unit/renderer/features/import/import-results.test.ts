import fc from "fast-check";
import { expect, test } from "vitest";
import type { ImportOutcome, ImportPlan, ImportResult } from "../../../../../src/contract/records.ts";
import {
  articleToOpen,
  groupByOutcome,
  type ImportedFile,
  placesToRetry,
  withRetry,
} from "../../../../../src/renderer/features/import/import-results.ts";

const outcomes: readonly ImportOutcome[] = ["imported", "unchanged", "version", "refused", "cancelled"];

function file(path: string, outcome: ImportOutcome): ImportedFile {
  const articleId = outcome === "refused" || outcome === "cancelled" ? null : `article of ${path}`;
  return { path, outcome, articleId, message: null, near: null, encoding: null, isGuess: false };
}
function result(...files: ImportedFile[]): ImportResult {
  const count = (outcome: ImportOutcome) => files.filter((each) => each.outcome === outcome).length;
  return {
    imported: count("imported"),
    unchanged: count("unchanged"),
    versions: count("version"),
    refused: count("refused"),
    cancelled: count("cancelled"),
    files,
  };
}

test("every file stands in one group, and what failed stands first", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...outcomes)), (list) => {
      const files = list.map((outcome, at) => file(`/${at}`, outcome));
      const groups = groupByOutcome(files);
      expect(groups.flatMap((group) => group.files).toSorted(byPath)).toEqual(files.toSorted(byPath));
      expect(groups.every((group) => group.files.every((each) => each.outcome === group.outcome))).toBe(true);
    }),
  );
  const groups = groupByOutcome([file("/a", "imported"), file("/b", "refused")]);
  expect(groups.map((group) => group.outcome)).toEqual(["refused", "imported"]);
});

const byPath = (a: ImportedFile, b: ImportedFile) => (a.path < b.path ? -1 : 1);

test("a retry changes the files it was about, and the counts with them", () => {
  const first = result(file("/a", "imported"), file("/b", "refused"), file("/c", "cancelled"));
  const after = withRetry(first, result(file("/b", "imported")));
  expect(after).toEqual(result(file("/a", "imported"), file("/b", "imported"), file("/c", "cancelled")));
});

test("a table that gave several articles is replaced as a whole, where it stood", () => {
  const first = result(file("/t.csv", "imported"), file("/t.csv", "refused"), file("/z", "imported"));
  const after = withRetry(first, result(file("/t.csv", "imported"), file("/t.csv", "imported")));
  expect(after.files.map(({ path, outcome }) => `${path} ${outcome}`)).toEqual([
    "/t.csv imported",
    "/t.csv imported",
    "/z imported",
  ]);
});

test("only what did not get in is tried again", () => {
  const files = ["/a", "/b", "/c"].map((path, place) => ({ path, place })) as unknown as ImportPlan["files"];
  const last = result(file("/a", "imported"), file("/b", "refused"), file("/c", "cancelled"));
  expect(placesToRetry({ planId: "p", files }, last)).toEqual([1, 2]);
});

test("a new article is opened before one that was there, and nothing when nothing got in", () => {
  expect(articleToOpen(result(file("/a", "unchanged"), file("/b", "imported")))).toBe("article of /b");
  expect(articleToOpen(result(file("/a", "unchanged")))).toBe("article of /a");
  expect(articleToOpen(result(file("/a", "refused")))).toBeNull();
});
