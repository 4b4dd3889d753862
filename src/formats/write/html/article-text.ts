import type {
  Highlight,
  Paragraph,
  Report,
  ReportArticle,
  Segment,
  Space,
  TextLine,
} from "../../../core/report/report.ts";
import { html, type Markup, nothing, showText } from "./markup.ts";
import { showNotes } from "./notes.ts";
import { articlePlace, highlightPlace, notePlace } from "./places.ts";
import { tagClass } from "./style/tag-colours.ts";

/**
 * An article's text, to the letter. A program can check it: inside the element `[data-article]`,
 * every element `[data-line]` or `[data-space]` has a `textContent` that is exactly the stored text
 * from its `data-start` to its `data-end`, and these elements together are the whole text, or all of it
 * but the lines left out.
 * Highlighted runs carry `data-highlights`, the numbers of the highlights over them; those of one
 * highlight joined are its quotation, or its pieces one after the other.
 *
 * A highlight's number must therefore not be text. It is an empty link at the end of the run: the page
 * draws the number as generated content, copying leaves it out, and a screen reader gets the
 * link's label, "Note 3".
 */
export function showArticleText(article: ReportArticle, report: Report): Markup {
  const { highlights } = report;
  const body = article.body.map((piece) =>
    piece.kind === "space"
      ? showSpace(piece)
      : html`\n<div class="row">${showParagraph(article, piece, highlights)}${showNotes(piece, report)}</div>`,
  );
  const language = readLanguage(article.language);
  const attributes = language === null ? nothing : html` lang="${language}"`;
  return html`<div class="text" data-article="${article.id}"${attributes}>${body}</div>`;
}

/** A language tag that a page may carry (BCP 47 in outline), or null. */
function readLanguage(language: string | null): string | null {
  return language !== null && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? language : null;
}

function showParagraph(article: ReportArticle, paragraph: Paragraph, all: readonly Highlight[]): Markup {
  const role = paragraph.parts.findLast((part) => part.kind === "line")?.role ?? "paragraph";
  const parts = paragraph.parts.map((part) =>
    part.kind === "space" ? showSpace(part) : showLine(part, all),
  );
  const id = `${articlePlace(article.number)}-paragraph-${paragraph.number}`;
  const attributes = html`class="block ${role}" id="${id}" data-paragraph="${paragraph.number}" dir="auto"`;
  return role === "headline" || role === "crosshead"
    ? html`<h4 ${attributes}>${parts}</h4>`
    : html`<p ${attributes}>${parts}</p>`;
}

function showLine({ role, start, end, segments }: TextLine, all: readonly Highlight[]): Markup {
  const runs = segments.map((segment) => showSegment(segment, all));
  return html`<span class="line ${role}" data-line="${role}" data-start="${start}" data-end="${end}">${runs}</span>`;
}

/** White space between lines shows nothing, but belongs to the text and to quotations across lines. */
function showSpace({ start, end, segments }: Space): Markup {
  const runs = segments.map((segment) =>
    segment.over.length === 0
      ? html`${segment.text}`
      : html`<span ${segmentData(segment)}>${segment.text}</span>`,
  );
  return html`<span class="space" data-space data-start="${start}" data-end="${end}">${runs}</span>`;
}

function segmentData({ start, end, over }: Segment): Markup {
  return html`data-start="${start}" data-end="${end}" data-highlights="${over.join(" ")}"`;
}

/** Underlines that fit between two lines of text; a fourth highlight still adds its number. */
const mostLanes = 3;

function showSegment(segment: Segment, all: readonly Highlight[]): Markup {
  if (segment.over.length === 0) return showText(segment.text);
  const over = segment.over.map((number) => all[number - 1]!);
  const lowest = over.toSorted((a, b) => a.lane - b.lane).slice(0, mostLanes);
  const classes = lowest.map(
    ({ tags, lane }) => `${tagClass(tags[0] ?? null)} lane-${Math.min(lane, mostLanes - 1)}`,
  );
  const numbers = segment.ends.map((number) => showNumber(all[number - 1]!));
  const inner = classes
    .slice(1)
    .reduceRight(
      (run, look) => html`<span class="under ${look}">${run}</span>`,
      html`${showText(segment.text)}${numbers}`,
    );
  const mark = html`<mark class="under ${classes[0]!}" ${segmentData(segment)}>${inner}</mark>`;
  return html`${segment.begins.map(showBeginning)}${mark}`;
}

function showBeginning(number: number): Markup {
  return html`<span class="beginning" id="${highlightPlace(number)}"></span>`;
}

function showNumber({ number }: Highlight): Markup {
  const label = `Note ${number}`;
  return html`<a class="number" href="#${notePlace(number)}" data-number="${number}" aria-label="${label}"></a>`;
}
