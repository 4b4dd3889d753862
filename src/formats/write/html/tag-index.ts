import type { Highlight, Report, ReportTag } from "../../../core/report/report.ts";
import { linkTo, linkToArticle } from "./link.ts";
import { html, join, type Markup, nothing, showName } from "./markup.ts";
import { claimPlace, places, tagPlace } from "./places.ts";
import { tagClass } from "./style/tag-colours.ts";
import { formatNumber, formatParagraphs } from "./wording.ts";

/** Deepest step a name is moved in by; deeper tags would leave the page. */
const deepestStep = 6;

/** Every tag in use with its counts and, as in a book's index, the numbers of its highlights. */
export function showTagIndex(report: Report): Markup {
  const used = report.tags.filter(({ total }) => total > 0);
  const carrying = new Map(report.claims.map(({ tag, highlights }) => [tag, highlights]));
  const body =
    used.length === 0
      ? html`<p class="none">No tag is on any highlight of this report.</p>`
      : showTable(
          used.map((tag) => showRow(tag, carrying.get(tag) ?? [], report)),
          report,
        );
  return html`
<section class="part" id="${places.tagIndex}" aria-labelledby="${places.tagIndex}-heading">
<h2 id="${places.tagIndex}-heading">Tag index</h2>
${body}
${showUnused(report)}
</section>`;
}

function showTable(rows: readonly Markup[], { parts }: Report): Markup {
  const right = parts.includes("claims")
    ? "The numbers on the right are the highlights’."
    : "On the right stand the articles’ numbers, each with the paragraph.";
  return html`<table class="tag-index">
<caption>“Own” counts the highlights that carry the tag itself, “with those below” also those of the tags under it, each highlight once. ${right}</caption>
<thead><tr><th scope="col">Tag</th><th scope="col" class="figure">Own</th><th scope="col" class="figure">With those below</th><th scope="col" class="numbers">Highlights</th></tr></thead>
<tbody>${rows}
</tbody>
</table>`;
}

function showRow(tag: ReportTag, highlights: readonly Highlight[], report: Report): Markup {
  const name =
    tag.own === 0
      ? html`<span class="tag-name">${showName(tag.name)}</span>`
      : linkTo(report, "claims", tagPlace(tag), showName(tag.name), { className: "tag-name" });
  const numbers = highlights.map((highlight) =>
    report.parts.includes("claims")
      ? html`<a href="#${claimPlace(tag, highlight)}">${highlight.number}</a>`
      : showPosition(highlight, report),
  );
  const step = Math.min(tag.depth, deepestStep);
  return html`
<tr class="${tagClass(tag)}"><th scope="row" class="step-${step}"><span class="swatch"></span>${name}</th><td class="figure">${formatNumber(tag.own)}</td><td class="figure">${formatNumber(tag.total)}</td><td class="numbers">${join(numbers, html`, `)}</td></tr>`;
}

/** Where the quotation stands, for an index that has no quotations beside it. */
function showPosition({ article, firstParagraph, lastParagraph }: Highlight, report: Report): Markup {
  const place = html`${article} ${formatParagraphs(firstParagraph, lastParagraph)}`;
  return html`<span class="position">${linkToArticle(report, article, place)}</span>`;
}

function showUnused({ tags }: Report): Markup {
  const unused = tags.filter(({ total }) => total === 0).map(({ path }) => showName(path));
  if (unused.length === 0) return nothing;
  return html`<p class="unused">In the codebook, but on no highlight of this report: ${join(unused, html`, `)}.</p>`;
}
