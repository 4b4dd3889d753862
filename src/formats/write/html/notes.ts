import type { NoteBlock } from "../../../core/note/document.ts";
import type { Highlight, Paragraph, Report, ReportTag } from "../../../core/report/report.ts";
import { showRuns } from "./composed/runs.ts";
import { linkTo } from "./link.ts";
import { html, join, type Markup, nothing, showName, showText } from "./markup.ts";
import { claimPlace, highlightPlace, notePlace } from "./places.ts";
import { tagClass } from "./style/tag-colours.ts";
import { formatImportance, formatPlaces, showDate, type showMoment } from "./wording.ts";

/** The notes on all highlights that begin in a paragraph; nothing when there are none. */
export function showNotes({ number, highlights }: Paragraph, report: Pick<Report, "parts">): Markup {
  if (highlights.length === 0) return nothing;
  return html`
<ol class="notes" aria-label="Notes on paragraph ${number}">${highlights.map((highlight) => showNote(highlight, report))}
</ol>`;
}

function showNote(highlight: Highlight, report: Pick<Report, "parts">): Markup {
  const { number, tags } = highlight;
  return html`
<li class="note ${tagClass(tags[0] ?? null)}" id="${notePlace(number)}" ${highlightData(highlight)}>
<p class="tags"><a class="back" href="#${highlightPlace(number)}" aria-label="${number}, to the highlight">${number}</a> ${showTags(highlight, report)}</p>
${showRemark(highlight)}
<p class="by">${showAuthor(highlight, showDate)}<span class="position">${formatPlaces(highlight)}</span></p>
</li>`;
}

/** What a program needs to check a quotation: number, id, article, range, and the pieces when there are several. */
export function highlightData({ number, id, articleId, start, end, pieces }: Highlight): Markup {
  const places = pieces.map((piece) => `${piece.start}-${piece.end}`).join(" ");
  const apart = pieces.length === 1 ? nothing : html` data-pieces="${places}"`;
  return html`data-highlight="${number}" data-annotation="${id}" data-in="${articleId}" data-start="${start}" data-end="${end}"${apart}`;
}

/** The highlight's tags, each leading to the highlight among that tag's claims. */
function showTags(highlight: Highlight, report: Pick<Report, "parts">): Markup {
  const chip = (tag: ReportTag | null, words: Markup) => {
    const className = `chip ${tagClass(tag)}`;
    return linkTo(report, "claims", claimPlace(tag, highlight), words, { className });
  };
  if (highlight.tags.length === 0) return chip(null, html`No tag`);
  return join(
    highlight.tags.map((tag) => chip(tag, showName(tag.path))),
    html` `,
  );
}

/** The analyst's note, line breaks kept; nothing when there is none. */
export function showRemark({ note, noteDocument }: Highlight): Markup {
  if (noteDocument !== null) {
    return html`<div class="remark" dir="auto">${noteDocument.blocks.map(showBlock)}</div>`;
  }
  const lines = note.replace(/\r\n?/g, "\n").trim();
  return lines === "" ? nothing : html`<p class="remark" dir="auto">${showText(lines)}</p>`;
}

function showBlock(block: NoteBlock): Markup {
  if (block.kind === "paragraph") return html`<p>${showRuns(block.runs)}</p>`;
  if (block.kind === "quotation") return html`<blockquote>${showRuns(block.runs)}</blockquote>`;
  const items = block.items.map((runs) => html`<li>${showRuns(runs)}</li>`);
  return block.isNumbered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

/** Who made the highlight and when, to the day or to the minute, and how much it matters. */
export function showAuthor(highlight: Highlight, showTime: typeof showMoment): Markup {
  const { person, createdAt } = highlight;
  const name = person.trim() === "" ? nothing : html`${showName(person)}, `;
  const importance = formatImportance(highlight);
  const weight = importance === "" ? nothing : html` · ${importance}`;
  return html`<span class="author">${name}${showTime(createdAt)}${weight}</span> `;
}
