import { expect, test } from "vitest";
import { readBoundKey } from "../../../../../../src/renderer/features/annotations/bounds/bound-keys.ts";

type Press = Parameters<typeof readBoundKey>[0];

function press(key: string, more: Partial<Press> = {}): Press {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
  return { key, code: "", ...none, getModifierState: () => false, ...more };
}

test("arrows move the end, with Shift the start, with Alt exactly", () => {
  expect(readBoundKey(press("ArrowRight"))).toEqual({ edge: "end", step: 1, isExact: false });
  expect(readBoundKey(press("ArrowLeft", { shiftKey: true }))).toEqual({
    edge: "start",
    step: -1,
    isExact: false,
  });
  expect(readBoundKey(press("ArrowLeft", { altKey: true }))).toEqual({
    edge: "end",
    step: -1,
    isExact: true,
  });
});

test("Enter keeps and Escape gives up", () => {
  expect(readBoundKey(press("Enter"))).toBe("keep");
  expect(readBoundKey(press("Escape"))).toBe("giveUp");
});

test("letters of the text and other ways to move the caret wait until the editing is over", () => {
  for (const key of ["h", "j", "ArrowDown", "PageUp", "End", "Delete", "3"]) {
    expect(readBoundKey(press(key))).toBe("nothing");
  }
});

test("keys of the window, Tab and a composing input method go on as ever", () => {
  expect(readBoundKey(press("z", { ctrlKey: true }))).toBeNull();
  expect(readBoundKey(press("ArrowRight", { metaKey: true }))).toBeNull();
  expect(readBoundKey(press("Tab"))).toBeNull();
  expect(readBoundKey(press("ArrowRight", { isComposing: true }))).toBeNull();
});
