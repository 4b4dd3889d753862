import type { Highlight, Report, ReportTag } from "../../../core/report/report.ts";
import { keepTogether } from "../keep-together.ts";
import { linkTo, linkToArticle } from "./link.ts";
import { html, join, type Markup, nothing, showName, showText } from "./markup.ts";
import { highlightData, showAuthor, showRemark } from "./notes.ts";
import { claimPlace, highlightPlace, places, tagPlace } from "./places.ts";
import { tagClass } from "./style/tag-colours.ts";
import { formatCount, formatParagraphs, formatPlaces, showMoment, showPath } from "./wording.ts";

/** Every claim by tag, in tree order; those without a tag last. */
export function showClaims(report: Report): Markup {
  const tagged = report.claims.map(({ tag, highlights }) => showGroup(tag, highlights, report));
  const untagged = report.untagged.length === 0 ? nothing : showGroup(null, report.untagged, report);
  const body = report.highlights.length === 0 ? showNone(report) : join([...tagged, untagged]);
  return html`
<section class="part" id="${places.claims}" aria-labelledby="${places.claims}-heading">
<h2 id="${places.claims}-heading">Claims by tag</h2>
${body}
</section>`;
}

function showNone({ query, articles }: Report): Markup {
  if (articles.length === 0)
    return html`<p class="none">There are no claims, because the report holds no articles.</p>`;
  if (query === null) return html`<p class="none">Nothing has been highlighted in these articles yet.</p>`;
  return html`<p class="none">No highlight fits the filter. The articles are listed without any.</p>`;
}

function showGroup(tag: ReportTag | null, highlights: readonly Highlight[], report: Report): Markup {
  const place = tagPlace(tag);
  const name = tag === null ? html`Without a tag` : showPath(tag);
  const description =
    tag === null || tag.description.trim() === ""
      ? nothing
      : html`<p class="description" dir="auto">${showText(tag.description.trim())}</p>`;
  const items = highlights.map((highlight) => showClaim(tag, highlight, report));
  return html`
<section class="group ${tagClass(tag)}" aria-labelledby="${place}">
<h3 id="${place}"><span class="swatch"></span><span class="tag-name">${name}</span> <span class="count">${formatCount(highlights.length, "highlight")}</span></h3>
${description}
<ol class="claims">${items}
</ol>
</section>`;
}

function showClaim(tag: ReportTag | null, highlight: Highlight, report: Report): Markup {
  const { number, quote, firstParagraph, lastParagraph } = highlight;
  const article = report.articles[highlight.article - 1]!;
  const back = linkTo(report, "articles", highlightPlace(number), html`${number}`, {
    className: "back",
    label: `${number}, to the highlight`,
  });
  const ofArticle = linkToArticle(report, article.number, html`Article ${article.number}`);
  return html`
<li class="claim" id="${claimPlace(tag, highlight)}" ${highlightData(highlight)}>
<div class="said">
<blockquote class="quotation" dir="auto">${showText(quote)}</blockquote>
${showRemark(highlight)}
</div>
<div class="origin">
<p class="where">${back} ${ofArticle}, ${formatParagraphs(firstParagraph, lastParagraph)}, <span class="position">${formatPlaces(highlight)}</span></p>
<p class="label">${showName(keepTogether(article.citation))}</p>
<p class="by">${showAuthor(highlight, showMoment)}</p>
</div>
</li>`;
}
