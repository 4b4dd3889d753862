import { isNoteLink, type NoteRun } from "../../../../core/note/document.ts";
import { html, type Markup, showText } from "../markup.ts";

/** Words with their looks; a link leads nowhere but to what an analyst may link to. */
export function showRuns(runs: readonly NoteRun[]): readonly Markup[] {
  return runs.map(showRun);
}

function showRun({ text, isBold, isItalic, link }: NoteRun): Markup {
  const words = showText(text);
  const strong = isBold === true ? html`<strong>${words}</strong>` : words;
  const look = isItalic === true ? html`<em>${strong}</em>` : strong;
  return link === undefined || !isNoteLink(link)
    ? look
    : html`<a href="${link}" rel="noreferrer noopener">${look}</a>`;
}
