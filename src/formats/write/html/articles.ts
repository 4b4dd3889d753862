import type { Report, ReportArticle } from "../../../core/report/report.ts";
import { showArticleText } from "./article-text.ts";
import { html, join, type Markup, showName } from "./markup.ts";
import { articlePlace, places } from "./places.ts";
import { formatCount, formatNumber, showDay } from "./wording.ts";

/** Every article with its highlights and its notes. */
export function showArticles(report: Report): Markup {
  const body =
    report.articles.length === 0
      ? html`<p class="none">There are no articles in this report.</p>`
      : join(report.articles.map((article) => showArticle(article, report)));
  return html`
<section class="part" id="${places.articles}" aria-labelledby="${places.articles}-heading">
<h2 id="${places.articles}-heading">Articles</h2>
${body}
</section>`;
}

function showArticle(article: ReportArticle, report: Report): Markup {
  const place = articlePlace(article.number);
  return html`
<article class="article" id="${place}" aria-labelledby="${place}-heading">
<header class="article-head">
<h3 id="${place}-heading">Article ${article.number}<span class="unseen">: ${showName(article.label)}</span></h3>
<p class="facts">${join(articleFacts(article), html` <span class="dot" aria-hidden="true">·</span> `)}</p>
</header>
${showArticleText(article, report)}
</article>`;
}

/** What is known about an article, each fact a piece: source, author, date, size, file. */
export function articleFacts(article: ReportArticle): readonly Markup[] {
  const { source, author, date, name, length, highlights } = article;
  return [
    ...(source === null ? [] : [showName(source)]),
    ...(author === null ? [] : [showName(author)]),
    ...(date === null ? [] : [showDay(date)]),
    html`<span>length ${formatNumber(length)}</span>`,
    html`<span>${formatCount(highlights.length, "highlight")}</span>`,
    html`<span class="file">${showName(name)}</span>`,
  ];
}
