import { expect, test } from "vitest";
import { fieldTakes } from "../../../src/renderer/field-edits.ts";

test("undo belongs to a field while its text differs from what it held", () => {
  expect(fieldTakes("undo", { textAtFocus: "", lastInput: "insertText" }, "abc")).toBe(true);
});

test("undo leaves a field that nothing was typed into", () => {
  expect(fieldTakes("undo", { textAtFocus: "quote", lastInput: "" }, "quote")).toBe(false);
});

test("undo leaves a field that was emptied because its text became a tag", () => {
  expect(fieldTakes("undo", { textAtFocus: "", lastInput: "insertText" }, "")).toBe(false);
});

test("redo belongs to a field only right after its own undo", () => {
  expect(fieldTakes("redo", { textAtFocus: "", lastInput: "historyUndo" }, "ab")).toBe(true);
  expect(fieldTakes("redo", { textAtFocus: "", lastInput: "insertText" }, "ab")).toBe(false);
});
