import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readArticle } from "../../../../src/formats/read/read-article.ts";

const fixtures = fileURLToPath(new URL("../../../../../shared/fixtures", import.meta.url));
const filesIn = (kind: "docx" | "pdf") =>
  existsSync(join(fixtures, kind))
    ? readdirSync(join(fixtures, kind)).filter((name) => name.endsWith(`.${kind}`))
    : [];

/** What another program finds in the file; null when it is not installed or cannot read it. */
function wordsByOther(kind: "docx" | "pdf", path: string): string[] | null {
  const [command, args] =
    kind === "docx" ? ["pandoc", ["-t", "plain", "--wrap=none", path]] : ["pdftotext", [path, "-"]];
  const { status, stdout } = spawnSync(command as string, args as string[], { encoding: "utf8" });
  return status === 0 ? wordsOf(stdout) : null;
}

const wordsOf = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** Share of the expected words that were found, each as often as it stands. */
function recall(expected: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = expected.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return shared.length / expected.length;
}

describe.skipIf(!existsSync(fixtures)).each([
  ["docx", 0.95],
  ["pdf", 0.98],
] as const)(
  "of the words another program finds in a %s, as many are found here (skipped without files and program)",
  (kind, least) => {
    test("there are some to compare", () => {
      expect(filesIn(kind).length).toBeGreaterThan(5);
    });

    test.each(filesIn(kind))("%s", async (name) => {
      const path = join(fixtures, kind, name);
      const expected = wordsByOther(kind, path);
      const read = await readArticle(kind, readFileSync(path));
      if (expected === null || expected.length === 0 || !read.ok) return;
      expect(recall(expected, wordsOf(read.text))).toBeGreaterThanOrEqual(least);
    });
  },
);
