import { expect, test } from "vitest";
import { type Command, commands } from "../../../../../src/contract/commands.ts";
import { matchCommands } from "../../../../../src/renderer/features/help/match-commands.ts";
import { shortcutGroups } from "../../../../../src/renderer/features/help/shortcut-groups.ts";
import { readerKeys } from "../../../../../src/renderer/reader/reader-keys.ts";

const all = Object.values(commands);
const titles = (typed: string) => matchCommands(all, typed).map(({ title }) => title);

test("with nothing typed every command is offered, in the order of the list", () => {
  expect(matchCommands(all, " ")).toEqual(all);
});

test("beginnings of words find a command in any order and case", () => {
  expect(titles("PREV find")).toEqual(["Find Previous"]);
  expect(titles("expo")).toEqual(["Export…"]);
  expect(titles("rticle")).toEqual([]);
});

test("a title that begins with what is typed comes before one that only holds it", () => {
  const begins = titles("article").map((title) => title.startsWith("Article"));
  expect(begins.lastIndexOf(true)).toBeLessThan(begins.indexOf(false));
  expect(begins[0]).toBe(true);
});

test("the help names every command that has a key and every key of the text, each once", () => {
  const shortcuts = shortcutGroups(false).flatMap((group) => group.shortcuts);
  for (const { title, key, letter } of Object.values<Command>(commands)) {
    const isThere = shortcuts.some((shortcut) => shortcut.title === title);
    expect(isThere, title).toBe(key !== undefined || letter !== undefined);
  }
  const [reading] = shortcutGroups(false);
  const combinations = reading!.shortcuts.flatMap(({ keys }) => keys.map((held) => held.join("+")));
  expect(new Set(combinations).size).toBe(combinations.length);
  // The digits stand as two.
  expect(combinations.length).toBe(readerKeys.length + 2);
  expect(combinations).toEqual(expect.arrayContaining(["J", "Shift+J", "[", "Del", "⌫", "Esc", "1", "9"]));
});

test("keys are printed as on the machine's keyboard", () => {
  const find = (isMac: boolean) =>
    shortcutGroups(isMac)
      .flatMap(({ shortcuts }) => shortcuts)
      .find(({ title }) => title === "Find in Article")?.keys;
  expect(find(false)).toEqual([["Ctrl", "F"]]);
  expect(find(true)).toEqual([["⌘", "F"]]);
});
