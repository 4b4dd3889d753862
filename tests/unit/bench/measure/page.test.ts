import { expect, test } from "vitest";
import { compared, figure } from "../../../bench/measure/compare.ts";
import { pageOf } from "../../../bench/measure/page.ts";
import { withArea } from "../../../bench/measure/record.ts";
import { tableOf } from "../../../bench/measure/table.ts";

const row = compared({
  area: "save",
  name: "one highlight",
  size: "10 highlights",
  samples: { ours: [1234.5], other: [0.00123] },
  otherName: "a bare write",
  bar: { most: 3 },
});

test("every line of the table has the same cells, and numbers stand on the right", () => {
  const lines = tableOf([row, figure({ area: "a", name: "n", size: "s", ours: 0 })]).split("\n");
  expect(new Set(lines.map((line) => line.split("|").length))).toEqual(new Set([13]));
  expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
  expect(lines[1]).toMatch(/^\|-+\|-+\|-+\|-+:\|/);
});

test("figures keep three places, large ones are whole with commas, and a missed bar stands out", () => {
  const cells = tableOf([row])
    .split("\n")[2]!
    .split("|")
    .map((cell) => cell.trim());
  expect(cells).toEqual([
    "",
    ...["save", "one highlight", "10 highlights", "1,235", "1,235", "a bare write", "0.001", "0.001"],
    ...["1,003,659", "≤ 3", "**no**", ""],
  ]);
});

const measured = (day: string, machine: string) => ({ day, machine: [machine], rows: [row] });

test("an area measured again replaces its own rows and leaves those of others", () => {
  const before = { import: measured("2026-01-01", "old"), save: measured("2026-01-01", "old") };
  const after = withArea(before, "save", measured("2026-02-02", "new"), ["save", "import"]);
  expect(Object.keys(after)).toEqual(["save", "import"]);
  expect(after.import).toBe(before.import);
  expect(after.save?.day).toBe("2026-02-02");
});

test("an area that there is no longer loses its rows", () => {
  const after = withArea({ gone: measured("2026-01-01", "m") }, "save", measured("2026-01-01", "m"), [
    "save",
  ]);
  expect(Object.keys(after)).toEqual(["save"]);
});

test("the page names each machine once, with what was measured on it when, and the notes of what is there", () => {
  const record = {
    save: measured("2026-01-01", "Processor: one"),
    import: measured("2026-01-02", "Processor: one"),
    search: measured("2026-01-03", "Processor: two"),
  };
  const page = pageOf(record, { save: ["It waits for the disk."], start: ["Never measured."] });
  expect(page.match(/Processor: one/g)).toHaveLength(1);
  expect(page).toContain("Areas: save (2026-01-01), import (2026-01-02)");
  expect(page).toContain("Areas: search (2026-01-03)");
  expect(page).toContain("- **save**: It waits for the disk.");
  expect(page).not.toContain("Never measured.");
  expect(page).toContain("0 bars held,\n3 missed");
});
