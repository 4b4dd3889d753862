import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asFileName } from "../../../../src/main/projects/file-name.ts";

describe("asFileName", () => {
  test("a plain name stays as it is", () => {
    expect(asFileName("Ukraine – March 2025", "Report")).toBe("Ukraine – March 2025");
  });

  test("a path becomes one name in the chosen folder", () => {
    expect(asFileName("../../etc/passwd", "Report")).toBe("etc passwd");
  });

  test.each(["CON", "con", "NUL.txt", "Com1", "LPT9.x"])("the device %s does not stay one", (device) => {
    expect(asFileName(device, "Report")).not.toMatch(/^(con|nul|com1|lpt9)(\.|$)/i);
  });

  test("CONTRA is no device", () => {
    expect(asFileName("CONTRA", "Report")).toBe("CONTRA");
  });

  test.each(["", "...", " . ", "///"])("%j leaves nothing, so the fallback is used", (title) => {
    expect(asFileName(title, "Report")).toBe("Report");
  });

  test("a title of 300 characters is cut without splitting an emoji", () => {
    const name = asFileName("🙂".repeat(300), "Report");
    expect([...name]).toHaveLength(60);
    expect(name.isWellFormed()).toBe(true);
  });

  test("no title gives a name with a forbidden character, a hidden one or one that ends in a dot", () => {
    const awkward = [...'/\\:*?"<>|. \u0000\n\u0085\u202e\u2067ab🙂é', "CON", "\ud800"];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...awkward), maxLength: 80 }), (title) => {
        const name = asFileName(title, "Report");
        expect(name).not.toMatch(/[\p{Cc}/\\:*?"<>|\u202a-\u202e\u2066-\u2069]|^[. ]|[. ]$|^$/u);
      }),
    );
  });
});
