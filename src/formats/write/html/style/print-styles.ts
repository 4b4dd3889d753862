import type { PaperSize } from "../../../../core/report/settings.ts";

const pages: Readonly<Record<PaperSize, string>> = { a4: "A4", letter: "letter" };
/** What a page leaves for the text beside its notes. */
const columns: Readonly<Record<PaperSize, string>> = { a4: "108mm", letter: "114mm" };

const pageNumber =
  ' @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #6f6b63; }';

/** The report on paper: a title page, each article on a page of its own, notes still beside the text. */
export function printStyles(paper: PaperSize, hasPageNumbers: boolean): string {
  const number = hasPageNumbers ? pageNumber : "";
  return `
@page { size: ${pages[paper]}; margin: 20mm 18mm 22mm;${number} }
@page :first { @bottom-right { content: none; } }
@media print {
  :root { --paper: #fff; --column: ${columns[paper]}; --margin: 52mm; --gap: 6mm; --side: 0mm; }
  html { font-size: 10pt; }
  body { font-size: 9.5pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .page { max-width: none; padding: 0; }
  .skip { display: none; }
  a { color: inherit; text-decoration: none; }
  h2, h3, thead, .article-head, .description { break-after: avoid; break-inside: avoid; }
  /* At the top of a page Chromium draws a heading into the page before as well, and its bookmark has the words twice. */
  h2, h3 { overflow: clip; }
  p, blockquote { orphans: 3; widows: 3; }
  tr, .origin { break-inside: avoid; }
  .cover { padding: 32mm 0 0; }
  .contents, #claims, #articles, .article + .article, #tag-index, #matrix, #codebook, #coding-log { break-before: page; }
  .part { padding-top: 0; margin-top: 0; }
  /* The first thing on a sheet (\`sheets.ts\`), as on any other page. */
  [data-goes-on] > :first-child { margin-top: 0; }
  #sources { margin-top: 14mm; break-inside: avoid; }
  /* Room at the right for the numbers of pages, which come after everything has found its place. */
  .contents:has(.leaf) > ol { max-width: none; padding-inline-end: 4em; }
  .contents li { position: relative; }
  .leaf { position: absolute; inset-inline-end: -4em; width: 4em; text-align: end; font-weight: 400; font-variant-numeric: tabular-nums; color: var(--ink-2); }
  .article + .article { margin-top: 0; border-top: 0; padding-top: 0; }
  .text { display: flow-root; --size: 10.5pt; --leading: 1.55; padding-left: 8mm; }
  .block { float: left; clear: left; width: var(--column); }
  .block::before { left: -8mm; width: 5mm; font-size: 7.5pt; }
  /* A float cannot be told to stay with the next one, so a heading needs room for three lines below it. */
  .block.headline, .block.kicker, .block.crosshead, .block.deck { break-inside: avoid; padding-bottom: 18mm; margin-bottom: -16mm; }
  .notes { float: right; clear: right; width: var(--margin); font-size: 8pt; margin: 0.5mm 0 2mm; }
  .note { padding-left: 2mm; }
  .note .by { font-size: 7.5pt; column-gap: 1mm; }
  .claim { display: grid; grid-template-columns: 1fr 66mm; column-gap: var(--gap); }
  .quotation, .remark { text-wrap: pretty; }
  .origin { margin-top: 0; padding-inline-start: 0; font-size: 8pt; }
  .tag-index, .matrix, .code { max-width: none; }
  .code { break-inside: avoid; }
  .coding-log { font-size: 8.5pt; }
  /* A sum stands once, below the last row, not on every page. */
  tfoot { display: table-row-group; }
  .end { margin: 10mm 0 0; }
}
`;
}
