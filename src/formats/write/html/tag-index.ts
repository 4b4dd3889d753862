import type { Highlight, Report, ReportTag } from "../../../core/report/report.ts";
import { html, join, type Markup, nothing, showName } from "./markup.ts";
import { claimPlace, places, tagPlace } from "./places.ts";
import { tagClass } from "./style/tag-colours.ts";
import { formatNumber } from "./wording.ts";

/** Deepest step a name is moved in by; deeper tags would leave the page. */
const deepestStep = 6;

/** Every tag in use with its counts and, as in a book's index, the numbers of its highlights. */
export function showTagIndex(report: Report): Markup {
  const used = report.tags.filter(({ total }) => total > 0);
  const carrying = new Map(report.claims.map(({ tag, highlights }) => [tag, highlights]));
  const body =
    used.length === 0
      ? html`<p class="none">No tag is on any highlight of this report.</p>`
      : showTable(used.map((tag) => showRow(tag, carrying.get(tag) ?? [])));
  return html`
<section class="part" id="${places.tagIndex}" aria-labelledby="${places.tagIndex}-heading">
<h2 id="${places.tagIndex}-heading">Tag index</h2>
${body}
${showUnused(report)}
</section>`;
}

function showTable(rows: readonly Markup[]): Markup {
  return html`<table class="tag-index">
<caption>“Own” counts the highlights that carry the tag itself, “with those below” also those of the tags under it, each highlight once. The numbers on the right are the highlights’.</caption>
<thead><tr><th scope="col">Tag</th><th scope="col" class="figure">Own</th><th scope="col" class="figure">With those below</th><th scope="col" class="numbers">Highlights</th></tr></thead>
<tbody>${rows}
</tbody>
</table>`;
}

function showRow(tag: ReportTag, highlights: readonly Highlight[]): Markup {
  const name =
    tag.own === 0
      ? html`<span class="tag-name">${showName(tag.name)}</span>`
      : html`<a class="tag-name" href="#${tagPlace(tag)}">${showName(tag.name)}</a>`;
  const numbers = highlights.map(
    (highlight) => html`<a href="#${claimPlace(tag, highlight)}">${highlight.number}</a>`,
  );
  const step = Math.min(tag.depth, deepestStep);
  return html`
<tr class="${tagClass(tag)}"><th scope="row" class="step-${step}"><span class="swatch"></span>${name}</th><td class="figure">${formatNumber(tag.own)}</td><td class="figure">${formatNumber(tag.total)}</td><td class="numbers">${join(numbers, html`, `)}</td></tr>`;
}

function showUnused({ tags }: Report): Markup {
  const unused = tags.filter(({ total }) => total === 0).map(({ path }) => showName(path));
  if (unused.length === 0) return nothing;
  return html`<p class="unused">In the codebook, but on no highlight of this report: ${join(unused, html`, `)}.</p>`;
}
