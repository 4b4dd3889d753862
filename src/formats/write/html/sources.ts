import type { Report, ReportArticle } from "../../../core/report/report.ts";
import { articleFacts } from "./articles.ts";
import { html, join, type Markup, showName } from "./markup.ts";
import { articlePlace, places } from "./places.ts";

/** The list of articles with everything that identifies their files. */
export function showSources({ articles }: Report): Markup {
  const body =
    articles.length === 0
      ? html`<p class="none">There are no articles to list.</p>`
      : html`<ol class="sources">${articles.map(showSource)}\n</ol>`;
  return html`
<section class="part" id="${places.sources}" aria-labelledby="${places.sources}-heading">
<h2 id="${places.sources}-heading">List of articles</h2>
${body}
</section>`;
}

function showSource(article: ReportArticle): Markup {
  return html`
<li class="source">
<p class="label"><span class="ordinal">${article.number}</span> <a href="#${articlePlace(article.number)}">${showName(article.label)}</a></p>
<p class="facts">${join(articleFacts(article), html` <span class="dot" aria-hidden="true">·</span> `)}</p>
<p class="sha">SHA-256 <code>${article.sha256}</code></p>
</li>`;
}
