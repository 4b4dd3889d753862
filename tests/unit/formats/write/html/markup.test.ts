import { describe, expect, test } from "vitest";
import { escapeText, html, join, Markup, showText } from "../../../../../src/formats/write/html/markup.ts";

describe("escaping", () => {
  test("no character of markup or of an attribute's end gets through", () => {
    expect(escapeText(`<a b="c" d='e' f=\`g\`> & ]]>`)).toBe(
      "&lt;a b=&quot;c&quot; d=&#39;e&#39; f=&#96;g&#96;&gt; &amp; ]]&gt;",
    );
  });

  test("what looks escaped is escaped again, so that it reads as it was written", () => {
    expect(escapeText("&lt;")).toBe("&amp;lt;");
  });

  test("characters that HTML forbids become U+FFFD and white space stays", () => {
    expect(escapeText("a\u0000b\u001bc\rd\te\nf")).toBe("a\ufffdb\ufffdc\ufffdd\te\nf");
  });
});

describe("the template", () => {
  test("escapes text and numbers, and leaves markup as it is", () => {
    const inner = html`<b>${"<i>"}</b>`;
    expect(html`<p title="${'"'}">${inner}${1}${[inner, inner]}</p>`.toString()).toBe(
      '<p title="&quot;"><b>&lt;i&gt;</b>1<b>&lt;i&gt;</b><b>&lt;i&gt;</b></p>',
    );
  });

  test("a record that looks like markup is not taken for markup", () => {
    const forged = { toString: () => "<script>", source: "<script>" } as unknown as Markup;
    expect(html`${forged}`.toString()).toBe("&lt;script&gt;");
    const inherited = Object.create(Markup.prototype) as Markup;
    expect(() => html`${inherited}`.toString()).toThrow(TypeError);
  });

  test("a list of text inside a list of markup is escaped too", () => {
    const forged = ["<script>"] as unknown as readonly Markup[];
    expect(html`${forged}`.toString()).toBe("&lt;script&gt;");
  });

  test("joins markup with markup in between", () => {
    expect(join([html`a`, html`b`], html`<br>`).toString()).toBe("a<br>b");
  });
});

test("a turn of direction is kept but hidden, and its name is shown in its place", () => {
  expect(showText("a\u202eb").toString()).toBe(
    'a<span class="control" data-control="RLO"><span hidden>\u202e</span></span>b',
  );
});
