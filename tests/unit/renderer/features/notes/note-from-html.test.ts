import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { textOfNote } from "../../../../../src/core/note/document.ts";
import { blocksFromHtml, noteFromHtml } from "../../../../../src/renderer/features/notes/note-from-html.ts";

const bodyOf = (page: string) => parseHTML(`<html><body>${page}</body></html>`).document.body;
const read = (page: string) => noteFromHtml(bodyOf(page));

test("marks, lists, quotations and links of a page become those of a note", () => {
  expect(
    read(
      '<h2>Title</h2><p>Says <b>who</b> and <i>what</i>, <a href="https://a.b/c">there</a>.</p>' +
        "<ol><li>one<ul><li>inner</li></ul></li><li>two</li></ol><blockquote><p>So he said.</p></blockquote>",
    ).blocks,
  ).toEqual([
    { kind: "paragraph", runs: [{ text: "Title" }] },
    {
      kind: "paragraph",
      runs: [
        { text: "Says " },
        { text: "who", isBold: true },
        { text: " and " },
        { text: "what", isItalic: true },
        { text: ", " },
        { text: "there", link: "https://a.b/c" },
        { text: "." },
      ],
    },
    { kind: "list", isNumbered: true, items: [[{ text: "one" }], [{ text: "inner" }], [{ text: "two" }]] },
    { kind: "quotation", runs: [{ text: "So he said." }] },
  ]);
});

test("scripts, styles, frames, images and addresses that run leave nothing but the words around them", () => {
  const note = read(
    '<p onclick="x()">a<script>alert(1)</script><img src="https://evil.example/p.png" onerror="x()">b</p>' +
      "<style>p{}</style><iframe src='https://evil.example'></iframe><svg><script>x()</script></svg>" +
      '<p><a href="javascript:alert(1)">c</a><a href="file:///etc/passwd">d</a><a href=" data:text/html,x">e</a></p>',
  );
  expect(textOfNote(note)).toBe("ab\ncde");
  expect(JSON.stringify(note)).not.toMatch(/evil|alert|passwd|link/);
});

test("a page nested deeper than anybody writes is read without a fault", () => {
  const depth = 500;
  expect(() => read(`${"<div>".repeat(depth)}x${"</div>".repeat(depth)}`)).not.toThrow();
});

test.each([
  ["inside its item, as pages have it", "<ul><li>one<ol><li>inner<li>more</ol></li><li>two</li></ul>"],
  ["in an item of its own", "<ul><li>one</li><li><ol><li>inner</li><li>more</li></ol></li><li>two</li></ul>"],
  ["beside the items", "<ul><li>one</li><ol><li>inner</li><li>more</li></ol><li>two</li></ul>"],
])("a list in a list %s stands below the item before it, with its own numbers", (_where, page) => {
  const inner = { kind: "list", isNumbered: true, items: [[{ text: "inner" }], [{ text: "more" }]] };
  expect(blocksFromHtml(bodyOf(page), 9)).toEqual([
    { kind: "list", isNumbered: false, items: [[{ text: "one" }], inner, [{ text: "two" }]] },
  ]);
});

test("items deeper than a list may be stand on its last level, in their order", () => {
  const page = "<ul><li>1<ul><li>2<ul><li>3</ul><li>4</ul><li>5</ul>";
  const second = {
    kind: "list",
    isNumbered: false,
    items: [[{ text: "2" }], [{ text: "3" }], [{ text: "4" }]],
  };
  expect(blocksFromHtml(bodyOf(page), 2)).toEqual([
    { kind: "list", isNumbered: false, items: [[{ text: "1" }], second, [{ text: "5" }]] },
  ]);
});
