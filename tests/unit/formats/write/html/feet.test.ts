import { expect, test } from "vitest";
import { showFeet } from "../../../../../src/formats/write/html/feet.ts";

const report =
  "<title>Tom &amp; Ann – report</title><style>@page { size: letter; margin: 20mm 18mm 22mm; }</style>";

test("there is a foot for every page, in order, on the report's paper, and no document has more than 200", () => {
  const documents = showFeet(report, 401);
  const numbers = documents.map((document) =>
    Array.from(document.matchAll(/<span>(\d+) \/ 401<\/span>/g), ([, number]) => Number(number)),
  );
  expect(numbers.map(({ length }) => length)).toEqual([200, 200, 1]);
  expect(numbers.flat()).toEqual(Array.from({ length: 401 }, (_, index) => index + 1));
  for (const document of documents) expect(document).toContain("@page { size: letter; margin: 0; }");
});

test("a foot has the report's title as it is written there, escaped once", () => {
  expect(showFeet(report, 1)[0]).toContain('<span class="title">Tom &amp; Ann – report</span>');
});
