import { beforeEach, expect, test } from "vitest";
import type { ImportPlan } from "../../../../../src/contract/records.ts";
import { useImportDesk } from "../../../../../src/renderer/features/import/import-desk.ts";

const desk = () => useImportDesk.getState();
const table = { columns: ["a", "b"], sample: [], mapping: { text: 0, title: 1 } };
const plan = {
  planId: "p",
  files: [
    { place: 0, path: "/a.csv", name: "a.csv", kind: "table", bytes: 1, refusal: null, table },
    { place: 1, path: "/b.mov", name: "b.mov", kind: "unknown", bytes: 1, refusal: "no", table: null },
  ],
} as const satisfies ImportPlan;

beforeEach(() => useImportDesk.setState(useImportDesk.getInitialState(), true));

test("a preview begins with everything chosen that can be read, and each table with the mapping proposed", () => {
  desk().preview(plan);
  expect([...desk().chosen]).toEqual([0]);
  expect(desk().mappings).toEqual({ "0": table.mapping });
});

test("a column chosen for one table leaves the plan as it came", () => {
  desk().preview(plan);
  desk().setColumn(0, "title", null);
  expect(desk().mappings).toEqual({ "0": { text: 0 } });
  expect(plan.files[0].table.mapping).toEqual({ text: 0, title: 1 });
});

test("an import whose dialog was hidden ends without opening it", () => {
  desk().preview(plan);
  desk().begin(plan, 1, true);
  desk().hide();
  desk().finish(
    { imported: 1, unchanged: 0, versions: 0, refused: 0, cancelled: 0, files: [] },
    desk().isShown,
  );
  expect(desk()).toMatchObject({ stage: "done", isShown: false, progress: null });
});
