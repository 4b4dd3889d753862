import iconv from "iconv-lite";
import { expect, test, vi } from "vitest";
import { readHtml } from "../../../../../src/formats/read/html/read-html.ts";

const sentence =
  "The government said on Wednesday that the talks, which began in May, would go on until June.";
const paragraphs = `<p>${sentence}</p>`.repeat(6);

const page = (body: string, head = "") =>
  new TextEncoder().encode(
    `<!doctype html><html lang="en-GB"><head><meta charset=utf-8>${head}</head><body>${body}</body></html>`,
  );

async function readPage(body: string, head = "") {
  const read = await readHtml(page(body, head));
  if (!read.ok) throw new Error(read.reason);
  return read;
}

const rolesOf = ({ text, lineHints }: Awaited<ReturnType<typeof readPage>>) =>
  lineHints.map((hint) => [hint.role, text.slice(hint.start, hint.end)]);

test("an article is told from the page around it, and what was left out is said", async () => {
  const read = await readPage(
    `<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
     <article><h1>Talks go on</h1>${paragraphs}</article><footer>Imprint</footer><script>const not = "words";</script>`,
    "<title>Talks go on</title><style>p { color: red; }</style>",
  );
  expect(read.text).toBe(["Talks go on", ...new Array(6).fill(sentence)].join("\n\n"));
  expect(rolesOf(read)[0]).toEqual(["headline", "Talks go on"]);
  expect(read.notes).toEqual([
    "Only the article was taken from the page; 3 words around it (menus, teasers and the like) were left out.",
  ]);
});

test("tags give roles: crossheads, lists, quotations, captions and rows with tabs", async () => {
  const read = await readPage(
    `<article>${paragraphs}<h2>In   detail</h2>${paragraphs}
     <ul><li>one</li><li><p>two</p></li></ul>
     <blockquote><p>${sentence}</p></blockquote>
     <figure><img src="x.png"><figcaption>A hall in Doha (AP)</figcaption></figure>
     <table><tr><th>Year</th><th>Talks</th></tr><tr><td>2024</td><td>3</td></tr></table>${paragraphs}</article>`,
    "<title>Talks</title>",
  );
  expect(rolesOf(read)).toEqual([
    ["crosshead", "In detail"],
    ["list", "one"],
    ["list", "two"],
    ["quote", sentence],
    ["caption", "A hall in Doha (AP)"],
    ["table", "Year\tTalks"],
    ["table", "2024\t3"],
  ]);
  expect(read.text).toContain("one\ntwo\n\n");
  expect(read.text).toContain("Year\tTalks\n2024\t3");
});

test("white space is as a page shows it: folded, but kept where it cannot break or is preformatted", async () => {
  const read = await readPage(
    `<article>${paragraphs}<p>10&nbsp;km   of <b>bold</b><i>er</i>\n steps<br>next line</p><pre>a  b\n  c</pre>${paragraphs}</article>`,
  );
  expect(read.text).toContain("\n\n10\u00a0km of bolder steps\nnext line\n\na  b\n  c\n\n");
});

test("JSON-LD in a graph gives every fact, authors and publisher by reference", async () => {
  const graph = {
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "Person", "@id": "#ann", name: "Ann Lee" },
      { "@type": "NewsMediaOrganization", "@id": "#post", name: "The Post" },
      {
        "@type": ["NewsArticle"],
        headline: "Talks go on in Doha after a night of doubt",
        author: [{ "@id": "#ann" }, { "@type": "Person", name: "Ben Roe" }],
        publisher: { "@id": "#post" },
        datePublished: "2025-03-05T23:30:00+02:00",
        mainEntityOfPage: { "@id": "https://post.example/talks" },
      },
    ],
  };
  const read = await readPage(
    `<article>${paragraphs}</article>`,
    `<script type="application/ld+json">not JSON</script><script type="application/ld+json">${JSON.stringify(graph)}</script>`,
  );
  expect(read.facts).toEqual({
    title: "Talks go on in Doha after a night of doubt",
    author: "Ann Lee, Ben Roe",
    date: "2025-03-05",
    source: "The Post",
    url: "https://post.example/talks",
    language: "en-GB",
  });
});

test("meta elements, the canonical link and <time> give facts too", async () => {
  const read = await readPage(
    `<article><time datetime="2024-12-31T08:00Z">today</time>${paragraphs}</article>`,
    `<meta property="og:title" content="Talks go on"><meta name="author" content="By Ann Lee">
     <link rel="canonical" href="https://www.post.example/a">`,
  );
  expect(read.facts).toMatchObject({
    title: "Talks go on",
    author: "Ann Lee",
    date: "2024-12-31",
    source: "post.example",
    url: "https://www.post.example/a",
  });
});

test("a page that a browser saved tells its address; an address of another kind is none", async () => {
  const saved = new TextEncoder().encode(
    `<!-- saved from url=(0026)https://post.example/talks -->\n<html><head><link rel="canonical" href="javascript:alert(1)"></head><body>${paragraphs}</body></html>`,
  );
  expect(await readHtml(saved)).toMatchObject({ facts: { url: "https://post.example/talks" } });
});

test("the declared encoding is used, and can be overruled", async () => {
  const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1250"></head><body>${"<p>Żołnierze mówią, że wrócą w środę, a rząd to potwierdza.</p>".repeat(8)}</body></html>`;
  const bytes = iconv.encode(html, "windows-1250");
  const read = await readHtml(bytes);
  expect(read).toMatchObject({ encoding: { name: "windows-1250", isGuess: false } });
  expect(read.ok && read.text).toContain("Żołnierze mówią");
  expect(await readHtml(bytes, { encoding: "windows-1252" })).toMatchObject({
    encoding: { name: "windows-1252" },
  });
});

test.each([
  ["no body tag", `<!doctype html><title>T</title>${paragraphs}`],
  ["no tag but paragraphs", paragraphs],
  ["no tag at all", `${sentence} ${sentence}`],
  ["a head but no body", `<html><head><title>T</title></head>${paragraphs}</html>`],
])("a page with %s is read", async (_, html) => {
  const read = await readHtml(new TextEncoder().encode(html));
  expect(read.ok && read.text).toContain(sentence);
});

test.each([
  [
    "a front page of links",
    `<ul>${'<li><a href="/a">The talks in Doha go on, ministers say</a></li>'.repeat(30)}</ul>`,
  ],
  ["nothing visible", '<img src="a.png"><script>document.write("x")</script>'],
])("%s is refused as no article", async (_, body) => {
  expect(await readHtml(page(body))).toMatchObject({ ok: false, why: "no-article" });
});

test("other kinds of files are refused by their name", async () => {
  expect(await readHtml(new TextEncoder().encode("%PDF-1.7"))).toMatchObject({ why: "wrong-kind" });
  expect(await readHtml(new Uint8Array())).toMatchObject({ why: "empty" });
});

test("scripts, handlers, styles and hidden words do not run and are not in the text", async () => {
  const read = await readPage(
    `<article onclick="globalThis.__ran = 1">${paragraphs}
     <script>globalThis.__ran = 1</script><style>p { color: red }</style>
     <img src=x onerror="globalThis.__ran = 1"><svg onload="globalThis.__ran = 1"><use href="//evil.example/x.svg#a"></use></svg>
     <p hidden>secret one</p><p style="display:none">secret two</p><template><p>secret three</p></template>
     <p><a href="javascript:globalThis.__ran = 1">click here</a> for more about the talks, which go on.</p></article>`,
  );
  expect(Object.hasOwn(globalThis, "__ran")).toBe(false);
  expect(read.text).not.toMatch(/secret|color|__ran|evil|javascript/u);
  expect(read.text).toContain("click here for more");
});

test("pictures, style sheets, frames, refresh and base make no request", async () => {
  const request = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("no request may be made"));
  const read = await readPage(
    `<article>${paragraphs}<img src="//evil.example/a.png" srcset="//evil.example/b.png 2x"><iframe src="//evil.example"></iframe></article>`,
    `<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">
     <link rel="stylesheet" href="https://evil.example/a.css"><style>@import url(https://evil.example/b.css);</style>
     <script src="https://evil.example/a.js"></script>`,
  );
  expect(read.ok).toBe(true);
  expect(request).not.toHaveBeenCalled();
  request.mockRestore();
});

test.each([
  ["200,000 elements inside each other", "<div>".repeat(200_000)],
  ["as many with names that end each other", "<ul><li>".repeat(100_000)],
  ["a million elements", "<b></b>".repeat(1_000_000)],
  ["a million signs that open no tag", "<".repeat(1_000_000)],
  ["a million entities", "&amp;".repeat(1_000_000)],
  ["100,000 attributes", `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(" ")}>x</p>`],
])("%s are refused", async (_, body) => {
  expect(await readHtml(page(body))).toMatchObject({ ok: false, why: "too-large" });
});

test("paragraphs and list items without end tags are not deep", async () => {
  const read = await readPage(
    `<article>${`<p>${sentence}`.repeat(600)}<ul>${"<li>item".repeat(600)}</ul></article>`,
  );
  expect(read.text.startsWith(sentence)).toBe(true);
});

test("NUL characters are replaced and reported", async () => {
  const read = await readPage(`<article>${paragraphs}<p>a\0b</p></article>`);
  expect(read.text).not.toContain("\0");
});
