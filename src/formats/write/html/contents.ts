import type { Highlight, Report, ReportTag } from "../../../core/report/report.ts";
import { html, type Markup, nothing, showName } from "./markup.ts";
import { articlePlace, places, tagPlace } from "./places.ts";
import { tagClass } from "./style/tag-colours.ts";
import { formatNumber, showPath } from "./wording.ts";

/** The table of contents. Counts at the right are highlights. */
export function showContents(report: Report): Markup {
  return html`
<nav class="part contents" id="${places.contents}" aria-labelledby="${places.contents}-heading">
<h2 id="${places.contents}-heading">Contents</h2>
<ol>
<li><a href="#${places.claims}">Claims by tag</a>${showTags(report)}</li>
<li><a href="#${places.articles}">Articles</a>${showArticles(report)}</li>
<li><a href="#${places.tagIndex}">Tag index</a></li>
<li><a href="#${places.sources}">List of articles</a></li>
</ol>
</nav>`;
}

function showTags({ claims, untagged }: Report): Markup {
  const entries = claims.map(({ tag, highlights }) => showTag(tag, showPath(tag), highlights));
  if (untagged.length > 0) entries.push(showTag(null, html`Without a tag`, untagged));
  return entries.length === 0 ? nothing : html`\n<ol>${entries}\n</ol>`;
}

function showTag(tag: ReportTag | null, name: Markup, highlights: readonly Highlight[]): Markup {
  const count = formatNumber(highlights.length);
  return html`
<li class="entry ${tagClass(tag)}"><a href="#${tagPlace(tag)}"><span class="swatch"></span>${name}</a> <span class="count">${count}</span></li>`;
}

function showArticles({ articles }: Report): Markup {
  if (articles.length === 0) return nothing;
  const entries = articles.map(
    ({ number, label, highlights }) => html`
<li class="entry"><a href="#${articlePlace(number)}"><span class="ordinal">${number}</span> ${showName(label)}</a> <span class="count">${formatNumber(highlights.length)}</span></li>`,
  );
  return html`\n<ol>${entries}\n</ol>`;
}
