import { describe, expect, test } from "vitest";
import { cutIntoSheets } from "../../../../../src/formats/write/html/sheets.ts";

const article = (number: number) =>
  `<article class="article" id="article-${number}"><h3>Article ${number}</h3><p>Text ${number}<br>of it. <a href="#article-1">One</a></p></article>`;

const page = `<!DOCTYPE html>
<html lang="en">
<head><title>Title</title></head>
<body>
<div class="page"><h1>Report</h1><nav><a href="#articles">Articles</a> <a href="#article-3">Three</a></nav>
<main id="report"><section class="part" id="articles" aria-labelledby="a"><h2>Articles</h2>${[1, 2, 3].map(article).join("")}</section><section class="part" id="codebook"><h2>Codebook</h2></section><section class="part" id="sources"><h2>List</h2></section></main>
</div>
</body>
</html>
`;

/** The text of a page but for what is hidden. */
function wordsOf(html: string): string {
  return html
    .replace(/^.*<body>/s, "")
    .replaceAll(/<div hidden>.*<\/div>/g, "")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/\s+/g, "");
}

describe("a page that is cut into sheets", () => {
  test("has the same words in the same order, and every element is closed", () => {
    for (const full of [0, 100, 400_000]) {
      const sheets = cutIntoSheets(page, full);
      expect(sheets.map(({ html }) => wordsOf(html)).join("")).toBe(wordsOf(page));
      for (const { html } of sheets) {
        for (const name of ["div", "main", "section", "article", "a"]) {
          const count = (tag: string) => html.split(tag).length;
          expect(count(`<${name} `) + count(`<${name}>`) - 1).toBe(count(`</${name}>`));
        }
      }
    }
  });

  test("is the front and the rest while it is short, so that the front can be printed once more", () => {
    const sheets = cutIntoSheets(page);
    expect(sheets.map(({ html }) => wordsOf(html).slice(0, 8))).toEqual(["ReportAr", "Articles"]);
  });

  test("begins a sheet with an article once the one before is full, two headings deep", () => {
    const sheets = cutIntoSheets(page, 100);
    expect(sheets.map(({ html, depth }) => [wordsOf(html).match(/Article\d/)?.[0] ?? "", depth])).toEqual([
      ["", 0],
      ["Article1", 1],
      ["Article2", 2],
      ["Article3", 2],
      ["", 1],
    ]);
  });

  test("names no element in two sheets", () => {
    const ids = cutIntoSheets(page, 0).flatMap(({ html }) =>
      Array.from(html.matchAll(/<(?!a )[a-z]+ [^>]*id="([^"]*)"/g), ([, id]) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has in each sheet, unseen, both ends of the links that lead from one sheet to another", () => {
    const [front, ...rest] = cutIntoSheets(page, 100);
    expect(front?.html).toContain('<a id="article-3"></a>');
    const third = rest.find(({ html }) => html.includes("Article 3"));
    expect(third?.html).toContain('<a href="#article-3"></a>');
    expect(third?.html).toContain('<a id="article-1"></a>');
  });

  test("stays whole where an analyst has written it", () => {
    const composed = page.replace('class="part" id="articles"', 'class="part composed"');
    expect(cutIntoSheets(composed, 0)).toHaveLength(1);
  });
});
