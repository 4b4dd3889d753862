import type { Highlight, Report, ReportTag } from "../../../core/report/report.ts";
import type { ReportPart } from "../../../core/report/settings.ts";
import { hasContents } from "../contents.ts";
import { partNames } from "../part-names.ts";
import { html, type Markup, nothing, showName } from "./markup.ts";
import { pageOf } from "./page-numbers.ts";
import { articlePlace, places, tagPlace } from "./places.ts";
import { tagClass } from "./style/tag-colours.ts";
import { formatCount, showPath } from "./wording.ts";

const placeOf: Readonly<Record<ReportPart, string>> = {
  composed: places.main,
  claims: places.claims,
  articles: places.articles,
  "tag-index": places.tagIndex,
  matrix: places.matrix,
  codebook: places.codebook,
  "coding-log": places.codingLog,
  sources: places.sources,
};

/** The table of contents, where there is more than one part, with the numbers of highlights, and of pages in a PDF. */
export function showContents(report: Report, isForPdf: boolean): Markup {
  if (!hasContents(report)) return nothing;
  const below: Partial<Record<ReportPart, Markup>> = {
    claims: showTags(report, isForPdf),
    articles: showArticles(report, isForPdf),
  };
  const items = report.parts.map((part) => {
    const place = placeOf[part];
    return html`\n<li><a href="#${place}">${partNames[part]}</a>${pageOf(place, isForPdf)}${below[part] ?? nothing}</li>`;
  });
  return html`
<nav class="part contents" id="${places.contents}" aria-labelledby="${places.contents}-heading">
<h2 id="${places.contents}-heading">Contents</h2>
<ol>${items}
</ol>
</nav>`;
}

function showTags({ claims, untagged }: Report, isForPdf: boolean): Markup {
  const showTag = (tag: ReportTag | null, name: Markup, { length }: readonly Highlight[]) => html`
<li class="entry ${tagClass(tag)}"><a href="#${tagPlace(tag)}"><span class="swatch"></span>${name}</a> <span class="count">${formatCount(length, "highlight")}</span>${pageOf(tagPlace(tag), isForPdf)}</li>`;
  const shown = claims.map(({ tag, highlights }) => showTag(tag, showPath(tag), highlights));
  if (untagged.length > 0) shown.push(showTag(null, html`Without a tag`, untagged));
  return shown.length === 0 ? nothing : html`\n<ol>${shown}\n</ol>`;
}

function showArticles({ articles }: Report, isForPdf: boolean): Markup {
  if (articles.length === 0) return nothing;
  const shown = articles.map(
    ({ number, label, highlights }) => html`
<li class="entry"><a href="#${articlePlace(number)}"><span class="ordinal">${number}</span> ${showName(label)}</a> <span class="count">${formatCount(highlights.length, "highlight")}</span>${pageOf(articlePlace(number), isForPdf)}</li>`,
  );
  return html`\n<ol>${shown}\n</ol>`;
}
