import type { Report } from "../../../core/report/report.ts";
import type { ReportPart } from "../../../core/report/settings.ts";
import { html, type Markup, nothing } from "./markup.ts";
import { articlePlace, sourcePlace } from "./places.ts";

interface Look {
  readonly className?: string;
  /** What the link is called when its own words do not say where it leads. */
  readonly label?: string;
}

/** A link to a place in another part of the report, or its words alone where the report lacks that part. */
export function linkTo(
  { parts }: Pick<Report, "parts">,
  part: ReportPart,
  place: string,
  words: Markup,
  { className, label }: Look = {},
): Markup {
  const named = className === undefined ? nothing : html` class="${className}"`;
  if (!parts.includes(part)) return html`<span${named}>${words}</span>`;
  const called = label === undefined ? nothing : html` aria-label="${label}"`;
  return html`<a${named} href="#${place}"${called}>${words}</a>`;
}

/** A link to an article: to its text, or to its place in the list of articles. */
export function linkToArticle(report: Pick<Report, "parts">, article: number, words: Markup): Markup {
  return report.parts.includes("articles")
    ? linkTo(report, "articles", articlePlace(article), words)
    : linkTo(report, "sources", sourcePlace(article), words);
}
