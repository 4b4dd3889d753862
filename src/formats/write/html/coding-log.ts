import type { Report, ReportCoding } from "../../../core/report/report.ts";
import { partNames } from "../part-names.ts";
import { linkTo, linkToArticle } from "./link.ts";
import { html, type Markup, nothing, showName, showText } from "./markup.ts";
import { claimPlace, places } from "./places.ts";
import { tagClass } from "./style/tag-colours.ts";
import { formatParagraphs, formatPlaces, showMoment, showPath } from "./wording.ts";

/** Who put which tag on which words, and when; the earliest first. */
export function showCodingLog(report: Report): Markup {
  const body =
    report.codings.length === 0
      ? html`<p class="none">Nothing in this report is highlighted.</p>`
      : showTable(report);
  return html`
<section class="part" id="${places.codingLog}" aria-labelledby="${places.codingLog}-heading">
<h2 id="${places.codingLog}-heading">${partNames["coding-log"]}</h2>
${body}
</section>`;
}

function showTable(report: Report): Markup {
  const who = report.settings.hasPersons ? html`<th scope="col">Who</th>` : nothing;
  return html`<table class="coding-log">
<caption>Every tag on a highlight as it stands today, in the order in which they were put on. Moments are in UTC.</caption>
<thead><tr><th scope="col">When</th>${who}<th scope="col">Tag</th><th scope="col">Words and place</th></tr></thead>
<tbody>${report.codings.map((coding) => showRow(coding, report))}
</tbody>
</table>`;
}

function showRow({ highlight, tag, person, createdAt }: ReportCoding, report: Report): Markup {
  const { article, quote, firstParagraph, lastParagraph } = highlight;
  const who = report.settings.hasPersons ? html`<td class="who">${showName(person)}</td>` : nothing;
  const name = tag === null ? html`Without a tag` : showPath(tag);
  const shownTag = linkTo(report, "claims", claimPlace(tag, highlight), name, { className: "tag-name" });
  return html`
<tr class="${tagClass(tag)}"><td class="when">${showMoment(createdAt)}</td>${who}<td class="what"><span class="swatch"></span>${shownTag}</td><td><q class="words" dir="auto">${showText(quote)}</q> <span class="position">${linkToArticle(report, article, html`Article ${article}`)}, ${formatParagraphs(firstParagraph, lastParagraph)}, ${formatPlaces(highlight)}</span></td></tr>`;
}
