import { expect, test } from "vitest";
import { forShadow, stylesIn } from "../../../../../src/renderer/features/reports/preview/shadow-page.ts";

test("the sheet of a page is what stands in its first style element, and none where there is none", () => {
  expect(stylesIn("<head><style>\na {}\n</style><style>b {}</style></head>")).toBe("\na {}\n");
  expect(stylesIn("<p>plain</p>")).toBe("");
});

test("rules for the page become rules for the shadow host; what looks like one inside a name stays", () => {
  const sheet = [
    ":root { --a: 1; }",
    "@page { size: A4; @bottom-right { content: counter(page); } }",
    "@media screen { :root { --a: 2; } .body { color: red; } }",
    "html { margin: 0; }\nbody { margin: 0; }\ntbody { margin: 0; }",
  ].join("\n");
  expect(forShadow(sheet)).toBe(
    [
      ":host { --a: 1; }",
      "",
      "@media screen { :host { --a: 2; } .body { color: red; } }",
      ":host { margin: 0; }\n:host { margin: 0; }\ntbody { margin: 0; }",
    ].join("\n"),
  );
});
