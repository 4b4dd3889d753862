import fc from "fast-check";
import type { HtmlElement } from "html-validate";
import { describe, expect, test } from "vitest";
import { composeReport } from "../../../../../src/core/report/compose-report.ts";
import type { ReportMaterial } from "../../../../../src/core/report/material.ts";
import { lineRoles } from "../../../../../src/core/text/line.ts";
import { showArticleText } from "../../../../../src/formats/write/html/article-text.ts";
import { html } from "../../../../../src/formats/write/html/markup.ts";
import {
  makeAnnotation,
  makeArticle,
  makeMaterial,
  randomMaterial,
} from "../../../core/report/random-material.ts";
import { attributeOf, findOne, readPage, textOf } from "./read-page.ts";

function showFirst(material: ReportMaterial): HtmlElement {
  const report = composeReport(material);
  return readPage(html`<main>${showArticleText(report.articles[0]!, report)}</main>`.toString());
}

/** Lines and the space between them, in the order of the page. */
function stretchesOf(page: HtmlElement): readonly HtmlElement[] {
  const isStretch = (element: HtmlElement) =>
    element.hasAttribute("data-line") || element.hasAttribute("data-space");
  return page.querySelectorAll("[data-start]").filter(isStretch);
}

function rangeOf(element: HtmlElement): readonly [number, number] {
  return [Number(attributeOf(element, "data-start")), Number(attributeOf(element, "data-end"))];
}

describe("any material", () => {
  test("lines and the space between them are the stored text, to the letter", () => {
    fc.assert(
      fc.property(randomMaterial, (material) => {
        fc.pre(material.articles.length > 0);
        const { id, text, lines } = material.articles[0]!;
        const page = showFirst(material);
        expect(attributeOf(findOne(page, "[data-article]"), "data-article")).toBe(id);
        let reached = 0;
        for (const element of stretchesOf(page)) {
          const [start, end] = rangeOf(element);
          expect(start).toBe(reached);
          expect(textOf(element)).toBe(text.slice(start, end));
          reached = end;
        }
        expect(reached).toBe(text.length);
        expect(page.querySelectorAll("[data-line]").map(rangeOf)).toEqual(
          lines.map(({ start, end }) => [start, end]),
        );
      }),
    );
  });

  test("the runs that carry a highlight's number are its quotation, and its note names its range", () => {
    fc.assert(
      fc.property(randomMaterial, (material) => {
        fc.pre(material.articles.length > 0);
        const page = showFirst(material);
        const runs = page.querySelectorAll("[data-highlights]");
        const own = material.annotations.filter(({ articleId }) => articleId === material.articles[0]!.id);
        expect(page.querySelectorAll("[data-highlight]")).toHaveLength(own.length);
        for (const { id, start, end, quote } of own) {
          const note = findOne(page, `[data-annotation="${id}"]`);
          const number = attributeOf(note, "data-highlight")!;
          expect(rangeOf(note)).toEqual([start, end]);
          const carrying = runs.filter((run) =>
            attributeOf(run, "data-highlights")!.split(" ").includes(number),
          );
          expect(carrying.map(textOf).join("")).toBe(quote);
          expect(page.querySelectorAll(`a[href="#note-${number}"]`)).toHaveLength(1);
          expect(page.querySelectorAll(`#highlight-${number}`)).toHaveLength(1);
        }
      }),
    );
  });
});

describe("overlapping highlights", () => {
  const article = makeArticle("a", "abcdefghij");
  const ranges = [
    [0, 6],
    [3, 9],
    [4, 5],
  ] as const;
  const annotations = ranges.map(([start, end]) => makeAnnotation(article, start, end));
  const page = showFirst(makeMaterial({ articles: [article], annotations }));
  const marks = page.querySelectorAll("mark");

  test("a run names every highlight over it", () => {
    expect(marks.map((mark) => [textOf(mark), attributeOf(mark, "data-highlights")])).toEqual([
      ["abc", "1"],
      ["d", "1 2"],
      ["e", "1 2 3"],
      ["f", "1 2"],
      ["ghi", "2"],
    ]);
  });

  test("each highlight over a run has an underline of its own", () => {
    const underlines = marks.map((mark) => 1 + mark.querySelectorAll(".under").length);
    expect(underlines).toEqual([1, 2, 3, 2, 1]);
    expect(marks.filter((mark) => mark.classList.contains("lane-1"))).toHaveLength(1);
  });

  test("a number stands once, where its highlight ends, and is not text", () => {
    const numbers = marks.map((mark) =>
      mark.querySelectorAll("a.number").map((a) => attributeOf(a, "data-number")),
    );
    expect(numbers).toEqual([[], [], ["3"], ["1"], ["2"]]);
    expect(page.querySelectorAll("a.number").map((a) => [textOf(a), attributeOf(a, "aria-label")])).toEqual([
      ["", "Note 3"],
      ["", "Note 1"],
      ["", "Note 2"],
    ]);
  });
});

test("a fourth highlight over a run adds its number, not an underline", () => {
  const article = makeArticle("a", "abcdefghij");
  const annotations = [0, 1, 2, 3].map((start) => makeAnnotation(article, start, 10));
  const page = showFirst(makeMaterial({ articles: [article], annotations }));
  const last = page.querySelectorAll("mark").at(-1)!;
  expect(attributeOf(last, "data-highlights")).toBe("1 2 3 4");
  expect(last.querySelectorAll(".under")).toHaveLength(2);
  expect(last.querySelectorAll("a.number")).toHaveLength(4);
});

test("a line keeps its role, whatever it is", () => {
  const text = lineRoles.join("\n");
  let start = 0;
  const lines = lineRoles.map((role) => {
    const line = { start, end: start + role.length, role };
    start = line.end + 1;
    return line;
  });
  const page = showFirst(makeMaterial({ articles: [makeArticle("a", text, lines)] }));
  expect(
    page.querySelectorAll("[data-line]").map((line) => [attributeOf(line, "data-line"), textOf(line)]),
  ).toEqual(lineRoles.map((role) => [role, role]));
  expect(page.querySelectorAll("h4").map(textOf)).toEqual(["headline", "crosshead"]);
});

test("a prefix and the text it opens make one paragraph, which looks like the text", () => {
  const lines = [
    { start: 0, end: 8, role: "dateline" },
    { start: 8, end: 13, role: "headline" },
  ] as const;
  const page = showFirst(makeMaterial({ articles: [makeArticle("a", "Rabat – Talks", lines)] }));
  expect(textOf(findOne(page, "h4.headline[data-paragraph]"))).toBe("Rabat – Talks");
});

test("paragraphs are numbered, and the notes of each stand behind it", () => {
  const article = makeArticle("a", "one\n\ntwo\n\nthree");
  const page = showFirst(makeMaterial({ articles: [article], annotations: [makeAnnotation(article, 5, 8)] }));
  expect(page.querySelectorAll("[data-paragraph]").map((p) => attributeOf(p, "data-paragraph"))).toEqual([
    ...["1", "2", "3"],
  ]);
  const rows = page.querySelectorAll(".row");
  expect(rows.map((row) => row.querySelectorAll(".note").length)).toEqual([0, 1, 0]);
});

test("only a language tag becomes an attribute", () => {
  const shown = (language: string | null) =>
    findOne(
      showFirst(makeMaterial({ articles: [{ ...makeArticle("a", "x"), language }] })),
      "[data-article]",
    );
  expect(attributeOf(shown("pt-BR"), "lang")).toBe("pt-BR");
  expect(attributeOf(shown('en" onload="'), "lang")).toBeNull();
  expect(attributeOf(shown(null), "lang")).toBeNull();
});
