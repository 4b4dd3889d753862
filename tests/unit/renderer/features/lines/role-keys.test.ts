import { expect, test } from "vitest";
import { lineRoles } from "../../../../../src/core/text/line.ts";
import { lineAt, roleKeys } from "../../../../../src/renderer/features/lines/role-keys.ts";

test("every role has a key, and no key stands for two", () => {
  expect(roleKeys.map(({ role }) => role).toSorted()).toEqual([...lineRoles].toSorted());
  expect(new Set(roleKeys.map(({ key }) => key)).size).toBe(lineRoles.length);
});

test("a caret at the end of a line belongs to it, and one where two lines meet to the second", () => {
  const lines = [
    { start: 0, end: 7, role: "dateline" },
    { start: 7, end: 20, role: "paragraph" },
    { start: 22, end: 30, role: "paragraph" },
  ] as const;
  expect(lineAt(lines, 0)).toBe(0);
  expect(lineAt(lines, 7)).toBe(1);
  expect(lineAt(lines, 20)).toBe(1);
  expect(lineAt(lines, 21)).toBe(1);
  expect(lineAt(lines, 30)).toBe(2);
  expect(lineAt([], 3)).toBeNull();
});
