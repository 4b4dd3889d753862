import type { Report, ReportWarning } from "../../../core/report/report.ts";
import { composedName, kindNames } from "../part-names.ts";
import { linkTo, linkToArticle } from "./link.ts";
import { html, join, type Markup, nothing, showName, showText } from "./markup.ts";
import { highlightPlace, places } from "./places.ts";
import { formatCount, formatNumber, showMoment } from "./wording.ts";

/** The title page: what this is, by whom, how much, and how to check it. */
export function showCover(report: Report): Markup {
  const { project, composed } = report;
  const person = project.person.trim() === "" ? nothing : html`${showName(project.person)}, `;
  return html`
<header class="cover">
<p class="kind">${composed ? html`${composedName} · ${showName(project.name)}` : kindNames[report.settings.kind]}</p>
<h1 dir="auto">${showText(composed?.name ?? project.name)}</h1>
<p class="prepared">${person}${showMoment(project.exportedAt)}</p>
${composed ? nothing : showCounts(report)}
${showQuery(report)}
${showLeftOut(report)}
${showWarnings(report)}
${composed ? nothing : showChecking(report)}
</header>`;
}

function showCounts({ articles, highlights, claims }: Report): Markup {
  const figures = [
    { count: articles.length, noun: "article" },
    { count: highlights.length, noun: "highlight" },
    { count: claims.length, noun: "tag" },
  ];
  const entries = figures.map(
    ({ count, noun }) =>
      html`<li><span class="figure">${formatNumber(count)}</span> ${count === 1 ? noun : `${noun}s`}</li>`,
  );
  return html`<ul class="counts">${entries}</ul>`;
}

function showQuery({ query }: Report): Markup {
  if (query === null) return nothing;
  return html`<p class="query">This report holds only the highlights that fit the filter <code dir="auto">${showText(query)}</code></p>`;
}

/** What was left out at the analyst's wish, so that nobody takes the report for all there is. */
function showLeftOut({ settings, articles, parts }: Report): Markup {
  const junk = articles.reduce((sum, { junkLeftOut }) => sum + junkLeftOut, 0);
  const left = [
    ...(settings.hasNotes ? [] : ["the analysts’ notes"]),
    ...(settings.hasPersons ? [] : ["the analysts’ names"]),
    ...(parts.includes("articles") && junk > 0
      ? [`${formatCount(junk, "line")} that came with the pages around the articles`]
      : []),
  ];
  if (left.length === 0) return nothing;
  return html`<p class="query">Left out on purpose: ${left.join("; ")}.</p>`;
}

function showWarnings(report: Report): Markup {
  const { warnings } = report;
  if (warnings.length === 0) return nothing;
  return html`
<section class="warnings" aria-labelledby="warnings-heading">
<h2 id="warnings-heading">Before you rely on this page</h2>
<ul>${warnings.map((warning) => showWarning(warning, report))}
</ul>
</section>`;
}

function showWarning(warning: ReportWarning, report: Report): Markup {
  const article = linkToArticle(report, warning.article, html`Article ${warning.article}`);
  if (warning.kind === "control-characters") {
    return html`
<li>${article} holds ${formatCount(warning.count, "control character")} that no page can show. Each stands here as �; all positions hold.</li>`;
  }
  const numbers = warning.highlights.map((number) =>
    linkTo(report, "articles", highlightPlace(number), html`${number}`),
  );
  const isOne = warning.highlights.length === 1;
  return html`
<li>${article} holds invisible characters that turn the direction of text around, in the ${isOne ? "quotation" : "quotations"} ${join(numbers, html`, `)}. They are kept, made visible as <span class="control" data-control="RLO"></span> and the like, and do not act here; another program may show the words in another order.</li>`;
}

/** What lets anybody check a quotation: how, and the fingerprints of the files. */
export function showChecking(report: Report): Markup {
  const { articles, parts } = report;
  if (report.composed !== undefined && articles.length === 0) return nothing;
  if (parts.length === 1 && parts[0] === "codebook") return nothing;
  const rows = articles.map(
    ({ number, name, sha256 }) => html`
<tr><td class="figure">${number}</td><th scope="row">${linkToArticle(report, number, showName(name))}</th><td class="sha"><code>${sha256}</code></td></tr>`,
  );
  // A report that an analyst has written lists its articles with their fingerprints just before.
  const table =
    articles.length === 0 || report.composed !== undefined
      ? nothing
      : html`
<table class="fingerprints">
<caption>Fingerprints of the articles’ files</caption>
<thead><tr><th scope="col" class="figure">No.</th><th scope="col">File</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${rows}
</tbody>
</table>`;
  return html`
<section class="checking" id="${places.checking}" aria-labelledby="${places.checking}-heading">
<h2 id="${places.checking}-heading">How to check a quotation</h2>
<p>Each quotation names its article, its paragraph and its position. Paragraphs are ${parts.includes("articles") ? "numbered beside the text" : "counted from 1"}; every line of the file that is not empty counts as one. Positions and lengths count UTF-16 code units in the article’s text, each line end as one, from 0: in <span class="position">120–164</span> the first number is where the quotation begins, the second lies just behind its last character.</p>
${showTexts(report)}<p>The SHA-256 fingerprint is that of the file’s own bytes as they were imported. A file with the same fingerprint is the same file.</p>${table}
</section>`;
}

function showTexts({ parts, settings }: Report): Markup {
  if (!parts.includes("articles")) return nothing;
  const complete = settings.hasJunk
    ? "The texts are complete and to the letter; lines that came with the page around an article are dimmed, not cut."
    : "The texts are to the letter; lines that came with the page around an article are left out, and paragraphs keep their numbers.";
  return html`<p>${complete} A highlight is tinted and underlined in the colour and pattern of its first tag and ends with its number. Where highlights overlap, each keeps its own underline and its own number.</p>
`;
}
