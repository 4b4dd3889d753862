import { expect, test } from "vitest";
import {
  commandKeys,
  commandOfLetter,
  keyBinding,
  keysOf,
  provideCommands,
  runCommand,
} from "../../../src/renderer/commands.ts";

test("every command the window carries out has its menu key in the window too", () => {
  const ids = commandKeys.map(({ id }) => id);
  for (const id of ["undo", "redo", "importArticles", "exportReport", "searchProject"] as const) {
    expect(ids).toContain(id);
  }
  expect(ids).not.toContain("newProject");
});

test("letters are bound by their place on the keyboard, so that Shift does not hide them", () => {
  expect(keyBinding("CmdOrCtrl+Shift+F")).toBe("$mod+Shift+KeyF");
  expect(keyBinding("CmdOrCtrl+1")).toBe("$mod+1");
});

test("one key press that reaches the window and the menu runs its command once", () => {
  const ran: string[] = [];
  const stop = provideCommands({ undo: (origin) => ran.push(origin) });
  runCommand("undo", "key", 1000);
  runCommand("undo", "menu", 1040);
  expect(ran).toEqual(["key"]);
  runCommand("undo", "menu", 1400);
  expect(ran).toEqual(["key", "menu"]);
  stop();
});

test("two quick presses of the same key run the command twice", () => {
  let count = 0;
  const stop = provideCommands({
    redo: () => {
      count += 1;
    },
  });
  runCommand("redo", "key", 5000);
  runCommand("redo", "key", 5050);
  expect(count).toBe(2);
  stop();
});

test("a command whose part of the window has gone does nothing", () => {
  let count = 0;
  provideCommands({
    showTags: () => {
      count += 1;
    },
  })();
  runCommand("showTags", "button", 9000);
  expect(count).toBe(0);
});

test("keys are printed as the machine's keyboard has them", () => {
  expect(keysOf("searchProject", false)).toEqual(["Ctrl", "Shift", "F"]);
  expect(keysOf("searchProject", true)).toEqual(["⌘", "⇧", "F"]);
  expect(keysOf("newFromSample", false)).toEqual([]);
});

test("a question mark asks for the shortcuts, and other letters for nothing", () => {
  expect(commandOfLetter("?")).toBe("showShortcuts");
  expect(commandOfLetter("h")).toBeNull();
  expect(keysOf("showShortcuts", false)).toEqual(["?"]);
});
