import type { Report, ReportTag } from "../../../core/report/report.ts";
import { partNames } from "../part-names.ts";
import { html, type Markup, nothing, showText } from "./markup.ts";
import { places } from "./places.ts";
import { tagClass } from "./style/tag-colours.ts";
import { formatCount, showPath } from "./wording.ts";

/** Every tag with what it is for, in tree order. */
export function showCodebook({ tags }: Report): Markup {
  const body =
    tags.length === 0
      ? html`<p class="none">The project has no tags yet.</p>`
      : html`<dl class="codebook">${tags.map(showTag)}
</dl>`;
  return html`
<section class="part" id="${places.codebook}" aria-labelledby="${places.codebook}-heading">
<h2 id="${places.codebook}-heading">${partNames.codebook}</h2>
${body}
</section>`;
}

/** Deepest step a tag is moved in by; deeper ones would leave the page. */
const deepestStep = 6;

function showTag(tag: ReportTag): Markup {
  const { depth, own, total, description, inclusion, exclusion } = tag;
  const below = total > own ? html`, ${formatCount(total, "highlight")} with the tags below` : nothing;
  return html`
<div class="code ${tagClass(tag)} step-${Math.min(depth, deepestStep)}">
<dt><span class="swatch"></span>${showPath(tag)}</dt>
<dd class="count">${formatCount(own, "highlight")}${below}</dd>
${showRule(null, description)}${showRule("Use it when", inclusion)}${showRule("Not when", exclusion)}
</div>`;
}

function showRule(lead: string | null, text: string): Markup {
  const words = text.trim();
  if (words === "") return nothing;
  const head = lead === null ? nothing : html`<span class="lead">${lead}</span> `;
  return html`<dd dir="auto">${head}${showText(words)}</dd>`;
}
