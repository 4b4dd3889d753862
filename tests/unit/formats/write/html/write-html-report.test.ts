import type { HtmlElement } from "html-validate";
import { describe, expect, test } from "vitest";
import { composeReport } from "../../../../../src/core/report/compose-report.ts";
import type { ReportMaterial } from "../../../../../src/core/report/material.ts";
import { writeHtmlReport } from "../../../../../src/formats/write/html/write-html-report.ts";
import { makeAnnotation, makeArticle, makeMaterial, makeTag } from "../../../core/report/random-material.ts";
import { attributeOf, findFaults, findOne, readPage, textOf } from "./read-page.ts";

function write(material: ReportMaterial): string {
  return writeHtmlReport(composeReport(material));
}

/** Material in which every string a user or a file can choose is the given one. */
function poison(words: string): ReportMaterial {
  const text = `${words} and more`;
  const article = { ...makeArticle(words, text), name: words, label: words, source: words, author: words };
  const tag = {
    ...makeTag(words, null, words),
    description: words,
    colour: words,
    pattern: words as "solid",
  };
  return {
    project: { name: words, person: words, exportedAt: words },
    articles: [{ ...article, date: words, language: words, sha256: words }],
    annotations: [
      makeAnnotation(article, 0, words.length, {
        id: words,
        tagIds: [words],
        note: words,
        person: words,
        createdAt: words,
      }),
    ],
    tags: [tag],
    query: words,
  };
}

const article = makeArticle("001", "First line\n\nIsrael was consulted on this matter.\n\nLast line ");
const full = makeMaterial({
  articles: [article, makeArticle("002", "Nothing is highlighted here.")],
  annotations: [
    makeAnnotation(article, 12, 35, { tagIds: ["t1", "t3"], note: "Check with\r\nthe transcript." }),
    makeAnnotation(article, 23, 48, { tagIds: ["t2"] }),
    makeAnnotation(article, 6, 20),
  ],
  query: "tag:quote/*",
});

const elements = [
  ...[
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "div",
    "header",
    "nav",
    "main",
    "footer",
    "section",
    "article",
  ],
  ...[
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "ol",
    "ul",
    "li",
    "a",
    "span",
    "bdi",
    "wbr",
    "mark",
    "time",
    "code",
    "blockquote",
  ],
  ...["table", "caption", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd"],
];

function allOf(page: HtmlElement): readonly HtmlElement[] {
  return page.querySelectorAll("*");
}

describe("hostile words", () => {
  test.each([
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "` onfocus=`alert(1)",
    "</style><script>alert(1)</script>",
    "</title><base href=//evil.example>",
    "--></textarea>]]><svg onload=alert(1)>",
    "red; } body { background: url(//evil.example/x) }",
    "javascript:alert(1)",
    "'; DROP TABLE article; --",
    "&lt;b&gt; &#x3c; \\u003c",
  ])("%s is only ever read, wherever it stands", (words) => {
    const page = readPage(write(poison(words)));
    for (const element of allOf(page)) {
      expect(elements).toContain(element.tagName);
      for (const { key } of element.attributes) expect(key).not.toMatch(/^(on|src|style$|action|srcset)/);
    }
    for (const link of page.querySelectorAll("a"))
      expect(attributeOf(link, "href")).toMatch(/^#[a-z][a-z0-9-]*$/);
    const [style, ...others] = page.querySelectorAll("style");
    expect(others).toEqual([]);
    expect(style!.textContent).not.toContain(words);
    expect(textOf(findOne(page, "h1"))).toBe(words);
    expect(textOf(findOne(page, "blockquote"))).toBe(words);
    expect(page.querySelectorAll(".remark").map(textOf)).toEqual([words, words]);
    expect(textOf(findOne(page, ".description"))).toBe(words);
    expect(textOf(findOne(page, ".query code"))).toBe(words);
    expect(textOf(findOne(page, ".chip"))).toBe(words);
    expect(attributeOf(findOne(page, "[data-article]"), "data-article")).toBe(words);
  });

  test("a colour that is not #rrggbb becomes slate", () => {
    const tags = ["#C77700", "#fff", "red", "#00000000", "url(x)"].map((colour, index) => ({
      ...makeTag(`t${index}`, null, `tag ${index}`),
      colour,
    }));
    const colours = [...write(makeMaterial({ tags })).matchAll(/\.tag-\d+ \{ --tag: ([^;]*);/g)];
    expect(colours.map(([, colour]) => colour)).toEqual(["#c77700", ...Array(4).fill("#5d6470")]);
  });

  test("a quotation with turned direction is kept, hidden in layout, and warned of by article", () => {
    const turned = makeArticle("a", "safe \u202eturned\u202c end");
    const material = makeMaterial({ articles: [turned], annotations: [makeAnnotation(turned, 5, 13)] });
    const page = readPage(write(material));
    expect(textOf(findOne(page, "blockquote"))).toBe("\u202eturned\u202c");
    for (const control of page.querySelectorAll("blockquote .control")) {
      expect(control.childElements.every((child) => child.hasAttribute("hidden"))).toBe(true);
    }
    expect(textOf(findOne(page, ".warnings"))).toMatch(/Article 1 holds invisible characters.*quotation 1\b/);
  });

  test("a control character is replaced in its place and warned of", () => {
    const page = readPage(write(makeMaterial({ articles: [makeArticle("a", "be\u0007ll")] })));
    expect(textOf(findOne(page, "[data-line]"))).toBe("be\ufffdll");
    expect(textOf(findOne(page, ".warnings"))).toContain("1 control character ");
  });
});

describe("one file", () => {
  const source = write(full);

  test("nothing in it names another place", () => {
    expect(source).not.toMatch(/https?:|\/\/[a-z]|url\(|@import|@font-face|<script|<link|<img|<iframe|src=/i);
  });

  test("its policy forbids what it does not do", () => {
    const policy = findOne(readPage(source), '[http-equiv="Content-Security-Policy"]');
    expect(attributeOf(policy, "content")).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
    expect(source.indexOf("Content-Security-Policy")).toBeLessThan(source.indexOf("<style"));
  });

  test("every link in it arrives", () => {
    const page = readPage(source);
    const ids = new Set(allOf(page).flatMap((element) => attributeOf(element, "id") ?? []));
    const links = page.querySelectorAll("a").map((link) => attributeOf(link, "href")!.slice(1));
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe("the page is valid", () => {
  test.each([
    ["with everything", full],
    ["without articles", makeMaterial({ tags: [] })],
    ["without highlights", makeMaterial({ articles: [article] })],
    ["with hostile words", poison('"><b>&')],
  ])("%s", async (_, material) => {
    expect(await findFaults(write(material))).toEqual([]);
  });
});

describe("contents", () => {
  const page = readPage(write(full));

  test("the title page tells project, person, date, counts and filter", () => {
    const cover = textOf(findOne(page, ".cover")).replace(/\s+/g, " ");
    for (const part of [
      "US–Hamas talks",
      "AM, 6 Mar 2025, 16:40 UTC",
      "2 articles",
      "3 highlights",
      "3 tags",
    ]) {
      expect(cover).toContain(part);
    }
    expect(cover).toContain("fit the filter tag:quote/*");
    expect(cover).toContain("UTF-16 code units");
    expect(
      page.querySelectorAll(".fingerprints tbody tr").map((row) => textOf(row.querySelector("th")!)),
    ).toEqual(["001.txt", "002.txt"]);
  });

  test("every claim stands under each of its tags, with quotation, place and note", () => {
    const groups = page
      .querySelectorAll(".group")
      .map((group) => [
        textOf(findOne(group, ".tag-name")),
        group.querySelectorAll("blockquote").map(textOf),
      ]);
    expect(groups).toEqual([
      ["quote/Leavitt", ["Israel was consulted on"]],
      [
        "quote/Leavitt/authority",
        ["ulted on this matter. \n".trim().length ? article.text.slice(23, 48) : ""],
      ],
      ["figures", ["Israel was consulted on"]],
      ["Without a tag", ["line\n\nIsrael w"]],
    ]);
    const claim = findOne(page, "#claim-2-2");
    expect(textOf(findOne(claim, ".where"))).toContain("Article 1, ¶ 2, 12–35");
    expect(textOf(findOne(claim, ".remark"))).toBe("Check with\nthe transcript.");
    expect([attributeOf(claim, "data-start"), attributeOf(claim, "data-end")]).toEqual(["12", "35"]);
  });

  test("the tag index counts, and leaves out what is not in use", () => {
    const rows = page
      .querySelectorAll(".tag-index tbody tr")
      .map((row) => [...row.querySelectorAll("th"), ...row.querySelectorAll("td")].map(textOf).join(" | "));
    expect(rows).toEqual([
      "quote | 0 | 2 | ",
      "Leavitt | 1 | 2 | 2",
      "authority | 1 | 1 | 3",
      "figures | 1 | 1 | 2",
    ]);
    expect(textOf(findOne(page, ".unused"))).toContain("never used");
  });

  test("the list of articles gives length and fingerprint", () => {
    const [source] = page.querySelectorAll(".source").map((item) => textOf(item).replace(/\s+/g, " "));
    expect(source).toContain(`length ${article.text.length}`);
    expect(source).toContain("0".repeat(64));
  });

  test("the list of articles gives their addresses, as links only where they are of the web", () => {
    const articles = ["https://x.example/a?b=1&c", "javascript:alert(1)"].map((url, at) => ({
      ...makeArticle(`u${at}`, "Words."),
      url,
    }));
    const [web, script] = readPage(write(makeMaterial({ articles }))).querySelectorAll(".source .address");
    expect(attributeOf(web!.querySelector("a")!, "href")).toBe("https://x.example/a?b=1&c");
    expect(textOf(web!)).toBe("https://x.example/a?b=1&c");
    expect(textOf(script!)).toBe("javascript:alert(1)");
    expect(script!.querySelector("a")).toBe(null);
  });
});

describe("little to report", () => {
  test("no articles: a sentence says so, and no number is made up", () => {
    const page = readPage(write(makeMaterial({ tags: [] })));
    expect(page.querySelectorAll(".none").map(textOf)[0]).toBe(
      "There are no claims, because the report holds no articles.",
    );
    expect(page.querySelectorAll("article")).toEqual([]);
  });

  test("no highlights: the articles stand there all the same", () => {
    const page = readPage(write(makeMaterial({ articles: [article] })));
    expect(textOf(page.querySelectorAll(".none")[0]!)).toBe(
      "Nothing has been highlighted in these articles yet.",
    );
    expect(page.querySelectorAll("[data-line]").map(textOf).join("")).toContain("Israel was consulted");
  });

  test("a filter that nothing fits is named as the reason", () => {
    const page = readPage(write(makeMaterial({ articles: [article], query: "tag:nowhere" })));
    expect(textOf(page.querySelectorAll(".none")[0]!)).toMatch(/^No highlight fits the filter/);
  });
});

test("twice the highlights make the page at most twice as long", () => {
  const pageOf = (count: number) => {
    const long = makeArticle("a", "word ".repeat(count));
    const annotations = Array.from({ length: count }, (_, index) =>
      makeAnnotation(long, index * 5, index * 5 + 4),
    );
    return write(makeMaterial({ articles: [long], annotations })).length;
  };
  const empty = pageOf(0);
  // Numbers grow by a digit now and then, hence the tenth.
  expect((pageOf(2000) - empty) / (pageOf(1000) - empty)).toBeLessThan(2.1);
});
