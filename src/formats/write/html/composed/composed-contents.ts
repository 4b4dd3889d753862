import { wordsOf } from "../../../../core/note/document.ts";
import type { Report } from "../../../../core/report/report.ts";
import { html, type Markup, nothing, showName } from "../markup.ts";
import { pageOf } from "../page-numbers.ts";
import { places } from "../places.ts";
import { blockPlace } from "./show-composed.ts";

/** Fewer headings than this need no table of contents. */
const fewest = 3;

/** The headings of a report that an analyst has written, and its generated sections. */
export function showComposedContents({ composed }: Report, isForPdf: boolean): Markup {
  const entries = composed!.blocks.flatMap((block, at) => {
    if (block.kind === "section") return [{ at, level: 2, text: block.title }];
    if (block.kind !== "heading") return [];
    const text = wordsOf(block.runs).replace(/\s+/g, " ").trim();
    return text === "" ? [] : [{ at, level: block.level, text }];
  });
  if (entries.length < fewest) return nothing;
  const items = entries.map(
    ({ at, level, text }) =>
      html`\n<li class="level-${level}"><a href="#${blockPlace(at)}">${showName(text)}</a>${pageOf(blockPlace(at), isForPdf)}</li>`,
  );
  return html`
<nav class="part contents outline" id="${places.contents}" aria-labelledby="${places.contents}-heading">
<h2 id="${places.contents}-heading">Contents</h2>
<ol>${items}
</ol>
</nav>`;
}
