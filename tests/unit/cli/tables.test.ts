import { expect, test } from "vitest";
import { importTable, logTable } from "../../../src/cli/tables.ts";
import type { LogEntry } from "../../../src/contract/records.ts";

const counts = { imported: 1, unchanged: 0, versions: 0, refused: 0, cancelled: 0 };
const file = { path: "alt.txt", outcome: "imported", articleId: "a", message: null, near: null } as const;

test("an encoding that was guessed is told, so that it can be corrected; a certain one is not", () => {
  const guessed = { ...file, encoding: "windows-1252", isGuess: true };
  expect(importTable({ ...counts, files: [guessed] })).toContain("Read as windows-1252, which is a guess.");
  expect(importTable({ ...counts, files: [{ ...guessed, isGuess: false }] })).not.toContain("Read as");
});

test("an import stored in portions is one line of the log, and so is its undo", () => {
  const entry = { at: "2025-03-05T10:00:00.000Z", person: "Ada", kind: "do", of: null, command: "" } as const;
  const entries: LogEntry[] = [
    { ...entry, seq: 1, label: "import of 2 articles, not finished" },
    { ...entry, seq: 2, label: "highlight “talks”" },
    { ...entry, seq: 3, of: 1, label: "import of 5 articles" },
    { ...entry, seq: 4, kind: "undo", of: 2, label: "highlight “talks”" },
    { ...entry, seq: 5, kind: "undo", of: 3, label: "import of 5 articles" },
    { ...entry, seq: 6, kind: "undo", of: 1, label: "import of 2 articles, not finished" },
  ];
  const shown = logTable(entries);
  const rows = shown
    .trim()
    .split("\n")
    .slice(1)
    .map((row) => row.trim().split(/\s{2,}/u));
  expect(rows.map(([seq, , , what]) => [seq, what])).toEqual([
    ["2", "highlight “talks”"],
    ["3", "import of 5 articles"],
    ["4", "undo of 2: highlight “talks”"],
    ["6", "undo of 1: import of 5 articles"],
  ]);
});
