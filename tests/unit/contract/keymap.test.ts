import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  acceleratorOf,
  isPlainKey,
  isPressed,
  isReservedKey,
  type KeyPress,
  keysFor,
  printedKey,
} from "../../../src/contract/keymap.ts";

function press(key: string, more: Partial<KeyPress> & { altGraph?: boolean } = {}): KeyPress {
  const { altGraph = false, ...rest } = more;
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
  return { key, code: "", ...none, getModifierState: (name) => name === "AltGraph" && altGraph, ...rest };
}

describe("isPressed", () => {
  test("needs exactly the modifiers it names", () => {
    expect(isPressed(press("f", { ctrlKey: true }), "CmdOrCtrl+F", false)).toBe(true);
    expect(isPressed(press("f", { metaKey: true }), "CmdOrCtrl+F", true)).toBe(true);
    expect(isPressed(press("f", { metaKey: true }), "CmdOrCtrl+F", false)).toBe(false);
    expect(isPressed(press("f", { ctrlKey: true, altKey: true }), "CmdOrCtrl+F", false)).toBe(false);
    expect(isPressed(press("F", { ctrlKey: true, shiftKey: true }), "CmdOrCtrl+F", false)).toBe(false);
    expect(isPressed(press("f"), "CmdOrCtrl+F", false)).toBe(false);
    expect(isPressed(press("f", { isComposing: true }), "F", false)).toBe(false);
  });

  test("a letter on a Cyrillic keyboard counts by its place", () => {
    expect(isPressed(press("а", { code: "KeyF", ctrlKey: true }), "CmdOrCtrl+F", false)).toBe(true);
    expect(isPressed(press("q", { code: "KeyA" }), "A", false)).toBe(false);
  });

  test("marks count by what they print, and with Shift held beside Ctrl by their place", () => {
    expect(isPressed(press("?", { shiftKey: true }), "?", false)).toBe(true);
    expect(isPressed(press("[", { ctrlKey: true, altKey: true, altGraph: true }), "[", false)).toBe(true);
    expect(
      isPressed(press(">", { code: "Period", ctrlKey: true, shiftKey: true }), "CmdOrCtrl+Shift+.", false),
    ).toBe(true);
    expect(isPressed(press(",", { code: "Comma", ctrlKey: true }), "CmdOrCtrl+,", false)).toBe(true);
    expect(isPressed(press("a"), "", false)).toBe(false);
  });
});

describe("acceleratorOf", () => {
  test("what is pressed is understood again when it is pressed again", () => {
    const keys = fc.constantFrom(
      ...[..."abcdefghijklmnopqrstuvwxyz"].map((key) => ({ key, code: `Key${key.toUpperCase()}` })),
      ...[..."0123456789"].map((key) => ({ key, code: `Digit${key}` })),
      ...["F1", "F12", "Delete", "Backspace", "PageUp"].map((key) => ({ key, code: key })),
      ...["[", "]", ".", ",", "/", ";", "-", "="].map((key, i) => ({
        key,
        code: ["BracketLeft", "BracketRight", "Period", "Comma", "Slash", "Semicolon", "Minus", "Equal"][i]!,
      })),
    );
    fc.assert(
      fc.property(
        keys,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (at, mod, altKey, shift, isMac) => {
          const shifted = shift && /^[a-z]$/.test(at.key) ? at.key.toUpperCase() : at.key;
          const held = { ctrlKey: mod && !isMac, metaKey: mod && isMac, altKey, shiftKey: shift };
          const pressed = press(shifted, { code: at.code, ...held });
          const accelerator = acceleratorOf(pressed, isMac);
          expect(accelerator).not.toBeNull();
          expect(isPressed(pressed, accelerator!, isMac)).toBe(true);
          expect(isPlainKey(accelerator!)).toBe(!mod && !altKey && at.key.length === 1);
        },
      ),
    );
  });

  test("a modifier by itself, Escape and arrows are no keys for commands", () => {
    for (const key of ["Shift", "Escape", "ArrowLeft", "Tab", "Enter", "Dead"]) {
      expect(acceleratorOf(press(key), false)).toBeNull();
    }
    expect(acceleratorOf(press("a", { metaKey: true }), false)).toBeNull();
  });
});

test("keys are printed for the machine, and those of the system are reserved", () => {
  expect(printedKey("CmdOrCtrl+Shift+.", false)).toEqual(["Ctrl", "Shift", "."]);
  expect(printedKey("Alt+Delete", true)).toEqual(["⌥", "Del"]);
  expect(isReservedKey("CmdOrCtrl+C")).toBe(true);
  expect(isReservedKey("7")).toBe(true);
  expect(isReservedKey("CmdOrCtrl+G")).toBe(false);
});

test("a thing has its usual keys until another, or none, was chosen", () => {
  expect(keysFor("x", ["A", "B"], {})).toEqual(["A", "B"]);
  expect(keysFor("x", ["A"], { x: "C" })).toEqual(["C"]);
  expect(keysFor("x", ["A"], { x: "" })).toEqual([]);
  expect(keysFor("constructor", [], {})).toEqual([]);
});
