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

function withBody(main: string, contents = ""): string {
  return `<html><body>\n<div class="page"><h1>Report</h1>${contents}\n<main id="report" tabindex="-1">${main}</main>\n</div>\n</body></html>`;
}

/** The words on each sheet behind the front, cut wherever it can be. */
function sheetsOf(main: string): readonly string[] {
  const [first, ...others] = cutIntoSheets(withBody(main), 0).map(wordsOf);
  return first === "Report" ? others : [first!.replace("Report", ""), ...others];
}

describe("a page that is cut into sheets", () => {
  test("has the same words in the same order, and every element is closed", () => {
    for (const full of [0, 100, 400_000]) {
      const sheets = cutIntoSheets(page, full);
      expect(sheets.map(wordsOf).join("")).toBe(wordsOf(page));
      for (const html of sheets) {
        for (const name of ["div", "main", "section", "article", "a"]) {
          const count = (tag: string) => html.split(tag).length;
          expect(count(`<${name} `) + count(`<${name}>`) - 1).toBe(count(`</${name}>`));
        }
      }
    }
  });

  test("is the front and the rest while it is short, so that the front can be printed once more", () => {
    const sheets = cutIntoSheets(page);
    expect(sheets.map((html) => wordsOf(html).slice(0, 8))).toEqual(["ReportAr", "Articles"]);
  });

  test("begins a sheet with an article or a part once the one before is full", () => {
    const sheets = cutIntoSheets(page, 100);
    expect(sheets.map((html) => wordsOf(html).slice(0, 8))).toEqual([
      "ReportAr",
      "Articles",
      "Article2",
      "Article3",
      "Codebook",
    ]);
  });

  test("names no element in two sheets", () => {
    const ids = cutIntoSheets(page, 0).flatMap((html) =>
      Array.from(html.matchAll(/<(?!a )[a-z]+ [^>]*id="([^"]*)"/g), ([, id]) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has in each sheet, unseen, both ends of the links that lead from one sheet to another", () => {
    const [front, ...rest] = cutIntoSheets(page, 100);
    expect(front).toContain('<a id="article-3"></a>');
    const third = rest.find((html) => html.includes("Article 3"));
    expect(third).toContain('<a href="#article-3"></a>');
    expect(third).toContain('<a id="article-1"></a>');
  });

  test("has a table’s head on every sheet that the table is on, and no head alone", () => {
    const rows = [1, 2, 3].map((n) => `<tr><td>Row ${n}</td></tr>`).join("");
    const sheets = sheetsOf(
      `<section class="part" id="coding-log"><h2>Log</h2><table class="coding-log"><caption>All</caption><thead><tr><th>When</th></tr></thead><tbody>${rows}</tbody></table></section>`,
    );
    expect(sheets).toEqual(["LogAllWhenRow1", "WhenRow2", "WhenRow3"]);
  });

  test("is cut between any blocks that an analyst has written, but never behind a heading", () => {
    const sheets = sheetsOf(
      `<div class="part composed"><h2>One</h2><p>a</p><p>b</p><figure class="evidence"><blockquote>c</blockquote></figure><h3>Two</h3><section class="generated"><h3>Three</h3><ol class="claims"><li class="claim">d</li><li class="claim">e</li></ol></section></div>`,
    );
    expect(sheets).toEqual(["Onea", "b", "c", "TwoThreed", "e"]);
  });

  test("goes on counting in a list that is cut", () => {
    const list = `<div class="part composed"><p>a</p><ol class="listed"><li>b</li><li>c<ol class="listed"><li>d</li><li>e</li></ol></li><li>f</li></ol></div>`;
    const sheets = cutIntoSheets(withBody(list), 0);
    expect(sheets.map(wordsOf)).toEqual(["Reporta", "b", "cde", "f"]);
    expect(sheets.map((html) => /<ol class="listed" start="(\d)"/.exec(html)?.[1])).toEqual([
      ...[undefined, undefined, "2", "3"],
    ]);
  });

  test("has what an analyst has written on a sheet of its own only behind a table of contents", () => {
    const text = `<div class="part composed"><p>a</p></div>`;
    const contents = `<nav class="part contents outline"><h2>Contents</h2></nav>`;
    expect(cutIntoSheets(withBody(text)).map(wordsOf)).toEqual(["Reporta"]);
    expect(cutIntoSheets(withBody(text, contents)).map(wordsOf)).toEqual(["ReportContents", "a"]);
  });

  test("is cut within an article between its paragraphs, when that is longer than a sheet", () => {
    const row = (n: number) => `<div class="row"><p class="block">${n}</p></div>`;
    const crosshead = `<div class="row"><h4 class="block crosshead">Head</h4></div>`;
    const sheets = sheetsOf(
      `<section class="part" id="articles"><h2>Articles</h2><article class="article"><h3>A</h3><div class="text" data-article="x">${row(1)}${row(2)}${crosshead}${row(3)}</div></article></section>`,
    );
    expect(sheets).toEqual(["ArticlesA1", "2", "Head3"]);
  });
});
