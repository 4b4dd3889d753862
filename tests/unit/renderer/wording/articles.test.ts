import { expect, test } from "vitest";
import type { ImportResult } from "../../../../src/contract/records.ts";
import { enArticles } from "../../../../src/renderer/wording/en-articles.ts";
import { enImport as en, writtenSize } from "../../../../src/renderer/wording/en-import.ts";

const nothing: ImportResult = { imported: 0, unchanged: 0, versions: 0, refused: 0, cancelled: 0, files: [] };

/** So many files that became articles. */
function imported(count: number): Pick<ImportResult, "imported" | "files"> {
  const file = { articleId: "a", message: null, near: null, encoding: null, isGuess: false };
  const files = Array.from({ length: count }, (_, at) => ({
    ...file,
    path: `${at}.txt`,
    outcome: "imported" as const,
  }));
  return { imported: count, files };
}

test("what is said after an import accounts for every file", () => {
  expect(en.done({ ...nothing, ...imported(2), unchanged: 1 })).toBe(
    "Imported 2 articles; 1 file was here already",
  );
  expect(en.done({ ...nothing, versions: 1 })).toBe("1 article has a new version");
  expect(en.done({ ...nothing, unchanged: 3 })).toBe("Nothing new: 3 files were here already");
  expect(en.done(nothing)).toBe("There was nothing to import");
  expect(en.partly({ ...nothing, ...imported(1), refused: 2, cancelled: 3 })).toBe(
    "1 article imported, 2 files refused, 3 files not reached",
  );
  expect(en.summary({ ...nothing, imported: 1, refused: 2 })).toBe("1 imported · 2 refused");
});

test("a size has as many digits as one reads", () => {
  expect(writtenSize(812)).toBe("812 bytes");
  expect(writtenSize(1_400)).toBe("1.4 kB");
  expect(writtenSize(52_000_000)).toBe("52 MB");
});

test("a correction says how many highlights followed and how many did not", () => {
  expect(enArticles.versions.saved(2, 3, 1)).toBe(
    "Saved as version 2. 3 highlights follow their words. 1 highlight needs review.",
  );
  expect(enArticles.versions.saved(2, 0, 0)).toBe("Saved as version 2.");
});
