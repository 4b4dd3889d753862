import type {
  ResolvedBlock,
  ResolvedEvidence,
  ResolvedSection,
} from "../../../../core/report/composed/body.ts";
import {
  isWords,
  type ListBlock,
  type Runs,
  type TextBlock,
} from "../../../../core/report/composed/document.ts";
import { remarkOn, remarkOnSection } from "../../../../core/report/composed/remarks.ts";
import type { Highlight, Report } from "../../../../core/report/report.ts";
import { linkToArticle } from "../link.ts";
import { html, join, type Markup, nothing, showName, showText } from "../markup.ts";
import { highlightData, showAuthor, showRemark } from "../notes.ts";
import { tagClass } from "../style/tag-colours.ts";
import { formatCount, formatParagraphs, formatPlaces, showMoment } from "../wording.ts";
import { showRuns } from "./runs.ts";

/** What an analyst has written, with the evidence and the sections in it. */
export function showComposed(report: Report): Markup {
  const { blocks } = report.composed!;
  const shown = blocks.map((block, at) => showBlock(block, at, report));
  const body = shown.length === 0 ? html`<p class="none">Nothing has been written yet.</p>` : join(shown);
  return html`
<div class="part composed">${body}
</div>`;
}

/** Where a heading or a section stands on the page. */
export function blockPlace(block: number): string {
  return `block-${block + 1}`;
}

function showBlock(block: ResolvedBlock, at: number, report: Report): Markup {
  if (block.kind === "evidence") return showEvidence(block, report);
  if (block.kind === "section") return showSection(block, at, report);
  return showTextBlock(block, at);
}

function showTextBlock(block: TextBlock, at: number): Markup {
  switch (block.kind) {
    case "heading": {
      const id = html`id="${blockPlace(at)}" dir="auto"`;
      const words = showRuns(block.runs);
      if (block.level === 1) return html`\n<h2 ${id}>${words}</h2>`;
      return block.level === 2 ? html`\n<h3 ${id}>${words}</h3>` : html`\n<h4 ${id}>${words}</h4>`;
    }
    case "paragraph":
      return block.runs.length === 0 ? nothing : html`\n<p dir="auto">${showRuns(block.runs)}</p>`;
    case "quotation":
      return html`\n<blockquote dir="auto">${showRuns(block.runs)}</blockquote>`;
    case "list":
      return showList(block);
    case "table":
      return showTable(block);
  }
}

function showList({ isNumbered, items }: ListBlock): Markup {
  const groups: { readonly words: Runs; readonly below: ListBlock[] }[] = [];
  for (const item of items) {
    if (isWords(item)) groups.push({ words: item, below: [] });
    else groups.at(-1)?.below.push(item);
  }
  const shown = groups.map(
    ({ words, below }) => html`\n<li dir="auto">${showRuns(words)}${below.map(showList)}</li>`,
  );
  return isNumbered ? html`\n<ol class="listed">${shown}</ol>` : html`\n<ul class="listed">${shown}</ul>`;
}

function showTable({ rows, hasHeader }: Extract<TextBlock, { kind: "table" }>): Markup {
  const cells = (row: (typeof rows)[number]) =>
    row.map((runs) => html`<td dir="auto">${showRuns(runs)}</td>`);
  const heads = (row: (typeof rows)[number]) =>
    row.map((runs) => html`<th scope="col" dir="auto">${showRuns(runs)}</th>`);
  const body = rows.slice(hasHeader ? 1 : 0).map((row) => html`\n<tr>${cells(row)}</tr>`);
  const head = hasHeader ? html`<thead><tr>${heads(rows[0]!)}</tr></thead>` : nothing;
  return html`\n<table class="written">${head}<tbody>${body}\n</tbody></table>`;
}

function showEvidence(evidence: ResolvedEvidence, report: Report): Markup {
  const { quote, tags, note, citation, changes, state } = evidence;
  const highlight = evidence.highlight === null ? null : report.highlights[evidence.highlight - 1]!;
  const remark = remarkOn(evidence);
  // Where the words have changed, the place is that of other words than stand here.
  const isCheckable = highlight !== null && !changes.includes("quote");
  const data = isCheckable ? html` ${highlightData(highlight)}` : nothing;
  const written =
    highlight !== null && !changes.includes("note")
      ? showRemark(highlight)
      : note === ""
        ? nothing
        : showNote(note);
  return html`
<figure class="evidence ${tagClass(highlight?.tags[0] ?? null)}"${data}>
<blockquote class="quotation" dir="auto">${showText(quote)}</blockquote>
${written}
<figcaption class="origin">
${remark === null ? nothing : html`<p class="stale ${state}">${remark}</p>\n`}<p class="label">${showName(isCheckable ? report.articles[highlight.article - 1]!.citation : citation)}</p>
<p class="where">${showPlace(highlight, report)}${showTags(tags, highlight === null)}</p>
</figcaption>
</figure>`;
}

function showNote(note: string): Markup {
  return html`<p class="remark" dir="auto">${showText(note.trim())}</p>`;
}

function showPlace(highlight: Highlight | null, report: Report): Markup {
  if (highlight === null) return nothing;
  const { article, firstParagraph, lastParagraph } = highlight;
  const words = linkToArticle(report, article, html`Article ${article}`);
  return html`${words}, ${formatParagraphs(firstParagraph, lastParagraph)}, <span class="position">${formatPlaces(highlight)}</span>`;
}

function showTags(tags: readonly string[], isFirst: boolean): Markup {
  if (tags.length === 0) return nothing;
  const dot = isFirst ? nothing : html` <span class="dot" aria-hidden="true">·</span> `;
  return html`${dot}<span class="tagged">${join(tags.map(showName), html`, `)}</span>`;
}

function showSection(section: ResolvedSection, at: number, report: Report): Markup {
  const { title, about, highlights, left } = section;
  const remark = remarkOnSection(section);
  const place = blockPlace(at);
  const items = highlights.map((number) => showItem(report.highlights[number - 1]!, report));
  return html`
<section class="generated" aria-labelledby="${place}">
<h3 id="${place}"><span class="tag-name">${showName(title)}</span> <span class="count">${formatCount(highlights.length + left, "highlight")}</span></h3>
<p class="description" dir="auto">${showText(about)}</p>
${remark === null ? nothing : html`<p class="stale">${showText(remark)}</p>`}
<ol class="claims">${items}
</ol>
</section>`;
}

function showItem(highlight: Highlight, report: Report): Markup {
  const { quote, tags, article } = highlight;
  return html`
<li class="claim ${tagClass(tags[0] ?? null)}" ${highlightData(highlight)}>
<div class="said">
<blockquote class="quotation" dir="auto">${showText(quote)}</blockquote>
${showRemark(highlight)}
</div>
<div class="origin">
<p class="where">${showPlace(highlight, report)}${showTags(
    tags.map(({ path }) => path),
    false,
  )}</p>
<p class="label">${showName(report.articles[article - 1]!.citation)}</p>
<p class="by">${showAuthor(highlight, showMoment)}</p>
</div>
</li>`;
}
