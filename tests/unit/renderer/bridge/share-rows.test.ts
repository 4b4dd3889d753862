import fc from "fast-check";
import { expect, test } from "vitest";
import { shareRows } from "../../../../src/renderer/bridge/share-rows.ts";

interface Row {
  readonly id: string;
  readonly note: string;
}

const rows = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-h]$/), note: fc.constantFrom("", "x") }), {
  selector: ({ id }) => id,
});

test("the answer is what was fetched, and a row that has not changed is the same object as before", () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const shared = shareRows(before, structuredClone(after)) as readonly Row[];
      expect(shared).toEqual(after);
      for (const row of shared) {
        const known = before.find(({ id, note }) => id === row.id && note === row.note);
        if (known !== undefined) expect(row).toBe(known);
      }
    }),
  );
});

test("the same rows again are the same list; one put in or taken out leaves the others as they were", () => {
  const before = Array.from({ length: 50 }, (_, n) => ({ id: `${n}`, note: "" }));
  expect(shareRows(before, structuredClone(before))).toBe(before);
  const more = { id: "new", note: "" };
  expect(shareRows(before, before.toSpliced(20, 0, more))).toEqual(before.toSpliced(20, 0, more));
  const less = shareRows(before, before.toSpliced(20, 1)) as readonly Row[];
  expect(less).toHaveLength(49);
  for (const row of less) expect(before).toContain(row);
});
