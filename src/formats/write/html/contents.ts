import type { Highlight, Report, ReportTag } from "../../../core/report/report.ts";
import type { ReportPart } from "../../../core/report/settings.ts";
import { partNames } from "../part-names.ts";
import { html, type Markup, nothing, showName } from "./markup.ts";
import { articlePlace, places, tagPlace } from "./places.ts";
import { tagClass } from "./style/tag-colours.ts";
import { formatCount, showPath } from "./wording.ts";

const entries: Readonly<Record<ReportPart, (report: Report) => Markup>> = {
  composed: () => html`<a href="#${places.main}">${partNames.composed}</a>`,
  claims: (report) => html`<a href="#${places.claims}">${partNames.claims}</a>${showTags(report)}`,
  articles: (report) => html`<a href="#${places.articles}">${partNames.articles}</a>${showArticles(report)}`,
  "tag-index": () => html`<a href="#${places.tagIndex}">${partNames["tag-index"]}</a>`,
  matrix: () => html`<a href="#${places.matrix}">${partNames.matrix}</a>`,
  codebook: () => html`<a href="#${places.codebook}">${partNames.codebook}</a>`,
  "coding-log": () => html`<a href="#${places.codingLog}">${partNames["coding-log"]}</a>`,
  sources: () => html`<a href="#${places.sources}">${partNames.sources}</a>`,
};

/** The table of contents, where there is more than one part, with the numbers of highlights. */
export function showContents(report: Report): Markup {
  if (report.parts.length === 1) return nothing;
  return html`
<nav class="part contents" id="${places.contents}" aria-labelledby="${places.contents}-heading">
<h2 id="${places.contents}-heading">Contents</h2>
<ol>${report.parts.map((part) => html`\n<li>${entries[part](report)}</li>`)}
</ol>
</nav>`;
}

function showTags({ claims, untagged }: Report): Markup {
  const shown = claims.map(({ tag, highlights }) => showTag(tag, showPath(tag), highlights));
  if (untagged.length > 0) shown.push(showTag(null, html`Without a tag`, untagged));
  return shown.length === 0 ? nothing : html`\n<ol>${shown}\n</ol>`;
}

function showTag(tag: ReportTag | null, name: Markup, highlights: readonly Highlight[]): Markup {
  const count = formatCount(highlights.length, "highlight");
  return html`
<li class="entry ${tagClass(tag)}"><a href="#${tagPlace(tag)}"><span class="swatch"></span>${name}</a> <span class="count">${count}</span></li>`;
}

function showArticles({ articles }: Report): Markup {
  if (articles.length === 0) return nothing;
  const shown = articles.map(
    ({ number, label, highlights }) => html`
<li class="entry"><a href="#${articlePlace(number)}"><span class="ordinal">${number}</span> ${showName(label)}</a> <span class="count">${formatCount(highlights.length, "highlight")}</span></li>`,
  );
  return html`\n<ol>${shown}\n</ol>`;
}
