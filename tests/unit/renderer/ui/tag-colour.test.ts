import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hueNames, hues } from "../../../../src/core/tag/look.ts";
import { tagColourVar } from "../../../../src/renderer/ui/tag-colour.ts";

const tokens = readFileSync(new URL("../../../../src/renderer/styles/tokens.css", import.meta.url), "utf8");

test("each hue has a colour for light, which is the stored one, and another for dark", () => {
  for (const hue of hueNames) {
    const values = [...tokens.matchAll(new RegExp(`--tag-${hue}: (#[0-9a-f]{6});`, "g"))].map(
      ([, value]) => value,
    );
    expect(values.length, hue).toBe(2);
    expect(values[0]).toBe(hues[hue]);
    expect(values[1]).not.toBe(hues[hue]);
  }
});

test("a colour of the analyst's own is shown as it is on light paper and lightened on dark", () => {
  expect(tagColourVar("#0072b2")).toBe("var(--tag-blue)");
  expect(tagColourVar("#123456")).toMatch(/^light-dark\(#123456, #(?!123456)[0-9a-f]{6}\)$/);
});
