import { expect, test } from "vitest";
import type { KeyPress } from "../../../src/contract/keymap.ts";
import { commandOfKey, keysOf, provideCommands, runCommand } from "../../../src/renderer/commands.ts";

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
  return { key, code: "", ...none, getModifierState: () => false, ...held };
}

const ctrl = (key: string, held: Partial<KeyPress> = {}) => press(key, { ctrlKey: true, ...held });
const usual = { keys: {}, hasLetters: true };

test("every command the window carries out has its menu key in the window too, main's have not", () => {
  expect(commandOfKey(ctrl("z"), "other", false)).toBe("undo");
  expect(commandOfKey(ctrl("Z", { shiftKey: true }), "other", false)).toBe("redo");
  expect(commandOfKey(ctrl("y"), "other", false)).toBe("redo");
  expect(commandOfKey(ctrl("F", { shiftKey: true }), "other", false)).toBe("searchProject");
  expect(commandOfKey(press("F3"), "other", false)).toBe("findNext");
  expect(commandOfKey(ctrl("o"), "other", false)).toBeNull();
  expect(commandOfKey(press("z", { metaKey: true }), "other", true)).toBe("undo");
});

test("a key chosen in Settings stands in place of the usual one", () => {
  const keys = { ...usual, keys: { findInArticle: "G", undo: "CmdOrCtrl+U", history: "" } };
  expect(commandOfKey(ctrl("f"), "other", false, keys)).toBeNull();
  expect(commandOfKey(press("g"), "letter", false, keys)).toBe("findInArticle");
  expect(commandOfKey(press("g"), "other", false, keys)).toBeNull();
  expect(commandOfKey(ctrl("u"), "other", false, keys)).toBe("undo");
  expect(keysOf("undo", false, keys)).toEqual(["Ctrl", "U"]);
});

test("while letters are switched off, none of them is a command", () => {
  const keys = { keys: { findInArticle: "G" }, hasLetters: false };
  expect(commandOfKey(press("?", { shiftKey: true }), "letter", false, keys)).toBeNull();
  expect(commandOfKey(press("g"), "letter", false, keys)).toBeNull();
  expect(keysOf("showShortcuts", false, keys)).toEqual([]);
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
  expect(commandOfKey(press("?", { shiftKey: true }), "letter", false)).toBe("showShortcuts");
  expect(commandOfKey(press("h"), "letter", false)).toBeNull();
  expect(keysOf("showShortcuts", false)).toEqual(["?"]);
});
