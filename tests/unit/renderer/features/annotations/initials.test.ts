import { expect, test } from "vitest";
import { initialsOf } from "../../../../../src/renderer/features/annotations/initials.ts";

test("first and last name give one letter each, a single name two", () => {
  expect(initialsOf("Anna Maria Marsh")).toBe("AM");
  expect(initialsOf("anna.marsh")).toBe("AM");
  expect(initialsOf("root")).toBe("RO");
});

test("a name may be in any script, or missing", () => {
  expect(initialsOf("Ольга Смирнова")).toBe("ОС");
  expect(initialsOf("𝒜nna 𝒩")).toBe("𝒜𝒩");
  expect(initialsOf("")).toBe("");
});
