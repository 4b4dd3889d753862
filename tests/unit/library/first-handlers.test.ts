import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");

/** Every source file that is read when this one is: what it imports, and what that imports, at once. */
function readWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const imports = readFileSync(file, "utf8").matchAll(/^(?:import|export) (?!type )[^;]*?from "(\..+?)";/gm);
  for (const [, path] of imports) readWith(join(dirname(file), path!), found);
  return found;
}

test("a library reads no more at its start than opening and a first picture need", () => {
  const read = [...readWith(join(root, "src/library/process.ts"))].map((file) => relative(root, file));
  expect(read).toContain("src/library/db/articles.ts");
  const later = [
    ...[
      "src/library/handlers.ts",
      "src/library/importing/",
      "src/library/search/run.ts",
      "src/library/analysis/",
    ],
    ...[
      "src/library/codebook/",
      "src/library/commands/undo.ts",
      "src/library/export/exports.ts",
      "src/formats/",
    ],
    ...["src/core/query/parse.ts", "src/core/text/roles/", "src/core/facts/"],
  ];
  expect(read.filter((file) => later.some((path) => file.startsWith(path)))).toEqual([]);
});
