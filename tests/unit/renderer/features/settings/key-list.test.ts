import { expect, test } from "vitest";
import { isReservedKey } from "../../../../../src/contract/keymap.ts";
import {
  keyedGroups,
  matchKeyed,
  problemOf,
  withKey,
  withUsualKey,
} from "../../../../../src/renderer/features/settings/key-list.ts";

const groups = keyedGroups({});
const thing = (id: string, from = groups) =>
  from.flatMap(({ things }) => things).find((each) => each.id === id)!;

test("no two things have the same key as they come, and none has one that is reserved", () => {
  const keys = groups.flatMap(({ things }) => things.flatMap((each) => each.keys));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => isReservedKey(key) && key !== "Backspace")).toEqual([]);
});

test("a key that is taken names who has it, and goes over when it is wanted here", () => {
  const highlight = thing("reader.highlight");
  expect(problemOf(groups, highlight, "T", true)).toMatchObject({ why: "taken", by: { id: "reader.tag" } });
  const chosen = withKey({}, groups, highlight, "T");
  expect(chosen).toEqual({ "reader.highlight": "T", "reader.tag": "" });
  expect(problemOf(keyedGroups(chosen), thing("reader.note"), "H", true)).toBeNull();
});

test("one of two keys can be given away, and the other stays", () => {
  expect(withKey({}, groups, thing("reader.highlight"), "Delete")["reader.remove"]).toBe("Backspace");
});

test("keys of the system, letters of the menu bar and letters while they are off are refused", () => {
  const find = thing("findInArticle");
  expect(problemOf(groups, find, "CmdOrCtrl+C", true)).toEqual({ why: "reserved" });
  expect(problemOf(groups, thing("openProject"), "Q", true)).toEqual({ why: "menu-only" });
  expect(problemOf(groups, find, "G", false)).toEqual({ why: "letters-off" });
  expect(problemOf(groups, find, "G", true)).toBeNull();
});

test("a usual key chosen again is no choice, and can be had back by itself", () => {
  const find = thing("findInArticle");
  expect(withKey({ findInArticle: "G" }, keyedGroups({ findInArticle: "G" }), find, "CmdOrCtrl+F")).toEqual(
    {},
  );
  expect(withUsualKey({ findInArticle: "G", undo: "" }, find)).toEqual({ undo: "" });
});

test("a command is found by its name or by its key", () => {
  const titles = (typed: string) =>
    matchKeyed(groups, typed, false).flatMap(({ things }) => things.map(({ title }) => title));
  expect(titles("ctrl+f")).toEqual(["Find in Article"]);
  expect(titles("find prev")).toEqual(["Find Previous"]);
  expect(titles("")).toHaveLength(groups.flatMap(({ things }) => things).length);
});
