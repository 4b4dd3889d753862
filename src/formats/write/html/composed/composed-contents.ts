import type { Report } from "../../../../core/report/report.ts";
import { hasContents, headingsOf } from "../../contents.ts";
import { html, type Markup, nothing, showName } from "../markup.ts";
import { pageOf } from "../page-numbers.ts";
import { places } from "../places.ts";
import { blockPlace } from "./show-composed.ts";

/** The headings of a report that an analyst has written, and its generated sections. */
export function showComposedContents(report: Report, isForPdf: boolean): Markup {
  if (!hasContents(report)) return nothing;
  const items = headingsOf(report.composed!).map(
    ({ at, level, text }) =>
      html`\n<li class="level-${level}"><a href="#${blockPlace(at)}">${showName(text)}</a>${pageOf(blockPlace(at), isForPdf)}</li>`,
  );
  return html`
<nav class="part contents outline" id="${places.contents}" aria-labelledby="${places.contents}-heading">
<h2 id="${places.contents}-heading">Contents</h2>
<ol>${items}
</ol>
</nav>`;
}
