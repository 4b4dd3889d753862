import { matrixColumns } from "../../../core/report/matrix.ts";
import type { Matrix, Report } from "../../../core/report/report.ts";
import { partNames } from "../part-names.ts";
import { linkTo, linkToArticle } from "./link.ts";
import { html, type Markup } from "./markup.ts";
import { places, tagPlace } from "./places.ts";
import { tagClass } from "./style/tag-colours.ts";
import { formatNumber, showPath } from "./wording.ts";

/** How often each tag stands in each article, a table for every ten articles. */
export function showMatrix(report: Report): Markup {
  const body =
    report.matrix.rows.length === 0
      ? html`<p class="none">Nothing in this report is highlighted.</p>`
      : html`${matrixColumns(report.articles.length).map((numbers) => showTable(report, numbers))}`;
  return html`
<section class="part" id="${places.matrix}" aria-labelledby="${places.matrix}-heading">
<h2 id="${places.matrix}-heading">${partNames.matrix}</h2>
${body}
</section>`;
}

function showTable(report: Report, numbers: readonly number[]): Markup {
  const { matrix } = report;
  const heads = numbers.map(
    (number) => html`<th scope="col" class="figure">${linkToArticle(report, number, html`${number}`)}</th>`,
  );
  const most = Math.max(...matrix.rows.flatMap(({ counts }) => counts));
  const rows = matrix.rows.map((row) => showRow(row, numbers, most, report));
  const last = numbers.map((number) => showSum(matrix.highlights[number - 1]!));
  const all = matrix.highlights.reduce((sum, count) => sum + count, 0);
  return html`<table class="matrix">
<caption>How many highlights of each article carry the tag itself. Articles by their numbers in the list; the last row counts each highlight once.</caption>
<thead><tr><th scope="col">Tag</th>${heads}<th scope="col" class="figure">All</th></tr></thead>
<tbody>${rows}
</tbody>
<tfoot><tr><th scope="row">Highlights</th>${last}${showSum(all)}</tr></tfoot>
</table>`;
}

function showRow(
  { tag, counts, sum }: Matrix["rows"][number],
  numbers: readonly number[],
  most: number,
  report: Report,
): Markup {
  const name = tag === null ? html`Without a tag` : showPath(tag);
  const cells = numbers.map((number) => {
    const count = counts[number - 1]!;
    // In steps, so that a printer keeps them apart; the number says it exactly.
    const step = count === 0 ? 0 : Math.ceil((count / most) * 4);
    return html`<td class="figure heat-${step}">${count === 0 ? html`<span class="none-here">0</span>` : formatNumber(count)}</td>`;
  });
  return html`
<tr class="${tagClass(tag)}"><th scope="row"><span class="swatch"></span>${linkTo(report, "claims", tagPlace(tag), name, { className: "tag-name" })}</th>${cells}${showSum(sum)}</tr>`;
}

function showSum(count: number): Markup {
  return html`<td class="figure sum">${formatNumber(count)}</td>`;
}
