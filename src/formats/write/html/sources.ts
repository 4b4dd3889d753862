import { isNoteLink } from "../../../core/note/document.ts";
import type { Report, ReportArticle } from "../../../core/report/report.ts";
import { articleFacts } from "./articles.ts";
import { linkTo } from "./link.ts";
import { html, join, type Markup, nothing, showName, showText } from "./markup.ts";
import { articlePlace, places, sourcePlace } from "./places.ts";

/** The list of articles with everything that identifies their files. */
export function showSources(report: Report): Markup {
  const { articles } = report;
  const body =
    articles.length === 0
      ? html`<p class="none">There are no articles to list.</p>`
      : html`<ol class="sources">${articles.map((article) => showSource(article, report))}\n</ol>`;
  return html`
<section class="part" id="${places.sources}" aria-labelledby="${places.sources}-heading">
<h2 id="${places.sources}-heading">List of articles</h2>
${body}
</section>`;
}

/** In full, so that it is there on paper too. */
function showAddress({ url }: ReportArticle): Markup {
  if (url === null || url.trim() === "") return nothing;
  const words = showText(url);
  const address = isNoteLink(url) ? html`<a href="${url}" rel="noreferrer noopener">${words}</a>` : words;
  return html`<p class="address">${address}</p>
`;
}

function showSource(article: ReportArticle, report: Report): Markup {
  const label = linkTo(report, "articles", articlePlace(article.number), showName(article.label));
  return html`
<li class="source" id="${sourcePlace(article.number)}">
<p class="label"><span class="ordinal">${article.number}</span> ${label}</p>
<p class="facts">${join(articleFacts(article), html` <span class="dot" aria-hidden="true">·</span> `)}</p>
${showAddress(article)}<p class="sha">SHA-256 <code>${article.sha256}</code></p>
</li>`;
}
