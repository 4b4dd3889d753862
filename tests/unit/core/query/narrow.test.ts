import { describe, expect, test } from "vitest";
import { isNarrowedBy, toggled } from "../../../../src/core/query/narrow.ts";

describe("narrowing a search", () => {
  test.each([
    ["secret", "tag:quote", "secret tag:quote"],
    ["", "tag:quote", "tag:quote"],
    ["secret OR talks", "source:axios", "(secret OR talks) source:axios"],
    ["secret tag:quote", "tag:quote", "secret"],
    ["(secret OR talks) source:axios", "source:axios", "secret OR talks"],
    ["in:quote secret", 'by:"Ada Lee"', '(in:quote secret) by:"Ada Lee"'],
    ["spelling:any organise", "date:2025-03", "spelling:any organise date:2025-03"],
    ["tag:quote", "tag:quote", ""],
  ])("%s by %s is %s", (search, by, expected) => {
    expect(toggled(search, by)).toBe(expected);
  });

  test("what cannot be read is not narrowed", () => {
    expect(toggled("secret OR", "tag:quote")).toBeNull();
    expect(toggled("annotated:no", "tag:quote")).toBeNull();
  });

  test("a filter counts only where everything must hold", () => {
    expect(isNarrowedBy("secret Tag:quote", "tag:quote")).toBe(true);
    expect(isNarrowedBy("secret OR tag:quote", "tag:quote")).toBe(false);
    expect(isNarrowedBy("-tag:quote", "tag:quote")).toBe(false);
  });
});
