import { expect, test } from "vitest";
import { highlightName, paintRules } from "../../../../src/renderer/reader/paint-rules.ts";

const blue = { colour: "var(--tag-blue)", pattern: "dashed" } as const;

test("a lifted highlight gets a tint of its own colour over the one it has, and no second line", () => {
  const rules = paintRules("r1", [blue]).split("@media")[0]!;
  const rule = rules
    .slice(rules.indexOf(`::highlight(${highlightName("r1", blue, "active")})`))
    .split("}")[0];
  expect(rule).toContain("color-mix(in oklab, var(--tag-blue) calc(");
  expect(rule).toContain("var(--tint-lifted)");
  expect(rule).not.toContain("underline");
});

test("every rule is for the words of its own reader alone", () => {
  const selectors = [...paintRules("r1", [blue]).matchAll(/^.*::highlight\(.*$/gmu)].map(([line]) =>
    line.trim(),
  );
  expect(selectors).toHaveLength(12);
  for (const selector of selectors)
    expect(selector).toMatch(/^\[data-painter="r1"\] \[data-start\]::highlight\(r1-/u);
});

test("paints that differ only in pattern, and readers side by side, do not share a name", () => {
  const names = [
    highlightName("r1", blue, "hovered"),
    highlightName("r1", { ...blue, pattern: "dotted" }, "hovered"),
    highlightName("r1", blue, "active"),
    highlightName("r2", blue, "hovered"),
    highlightName("r1", { ...blue, colour: "#0072b2" }, "hovered"),
  ];
  expect(new Set(names).size).toBe(names.length);
});

test("a name is one CSS identifier whatever the colour is written like", () => {
  for (const colour of ["var(--tag-blue)", "#12ab34", "rgb(1 2 3 / 50%)"]) {
    expect(highlightName("r1", { colour, pattern: "solid" }, "active")).toMatch(/^[a-z][a-z0-9-]*$/i);
  }
});

test("where the desktop forces its colours, every paint keeps its line in one of the system's", () => {
  const forced = paintRules("r1", [blue]).split("@media (forced-colors: active)")[1];
  expect(forced).toContain("underline dashed 2px LinkText");
  expect(forced).not.toContain("var(--tag-blue)");
});
