import { expect, test } from "vitest";
import { actionOf, readerKeys } from "../../../../src/renderer/reader/reader-keys.ts";

type Press = Parameters<typeof actionOf>[0];

function press(key: string, more: Partial<Press> & { altGraph?: boolean } = {}): Press {
  const { altGraph = false, ...rest } = more;
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
  return { key, code: "", ...none, getModifierState: (name) => name === "AltGraph" && altGraph, ...rest };
}

test("plain letters, brackets and digits have their meanings", () => {
  expect(actionOf(press("h"))).toEqual({ do: "highlight" });
  expect(actionOf(press("t"))).toEqual({ do: "tag" });
  expect(actionOf(press("]"))).toEqual({ do: "next" });
  expect(actionOf(press("Backspace"))).toEqual({ do: "remove" });
  expect(actionOf(press("7"))).toEqual({ do: "recent", number: 7 });
});

test("a letter with Ctrl, Alt, Cmd or Shift belongs to somebody else", () => {
  expect(actionOf(press("h", { ctrlKey: true }))).toBeNull();
  expect(actionOf(press("h", { altKey: true }))).toBeNull();
  expect(actionOf(press("h", { metaKey: true }))).toBeNull();
  expect(actionOf(press("H", { shiftKey: true }))).toBeNull();
  expect(actionOf(press("Delete", { shiftKey: true }))).toBeNull();
  expect(actionOf(press("Backspace", { ctrlKey: true }))).toBeNull();
});

test("J and K go by sentences, and with Shift they extend by them, also on a Cyrillic keyboard", () => {
  expect(actionOf(press("j"))).toEqual({ do: "nextSentence" });
  expect(actionOf(press("K", { shiftKey: true }))).toEqual({ do: "extendPrevious" });
  expect(actionOf(press("о", { code: "KeyJ" }))).toEqual({ do: "nextSentence" });
  expect(actionOf(press("О", { code: "KeyJ", shiftKey: true }))).toEqual({ do: "extendNext" });
});

test("no key has two meanings", () => {
  const keys = readerKeys.map(({ key, isShifted }) => `${isShifted === true} ${key}`);
  expect(new Set(keys).size).toBe(keys.length);
  const places = readerKeys.flatMap(({ place, isShifted }) =>
    place ? [`${isShifted === true} ${place}`] : [],
  );
  expect(new Set(places).size).toBe(places.length);
});

test("Caps Lock does not take the letters away", () => {
  expect(actionOf(press("H"))).toEqual({ do: "highlight" });
});

test("a bracket that needs AltGr is a bracket", () => {
  expect(actionOf(press("[", { ctrlKey: true, altKey: true, altGraph: true }))).toEqual({ do: "previous" });
});

test("on a Cyrillic keyboard the key in H's place highlights", () => {
  expect(actionOf(press("р", { code: "KeyH" }))).toEqual({ do: "highlight" });
});

test("on a Latin keyboard with other places the letter counts and not the place", () => {
  expect(actionOf(press("d", { code: "KeyH" }))).toBeNull();
});

test("nothing is ours while an input method composes", () => {
  expect(actionOf(press("h", { isComposing: true }))).toBeNull();
});

test("zero, arrows and other letters pass", () => {
  for (const key of ["0", "ArrowDown", "q", "z", "F5", " "]) expect(actionOf(press(key))).toBeNull();
});

test("C means a claim, and Ctrl+C is still the clipboard's", () => {
  expect(actionOf(press("c"))).toEqual({ do: "claim" });
  expect(actionOf(press("c", { ctrlKey: true }))).toBeNull();
});
