import { type ICommentOptions, Paragraph } from "docx";
import type { Highlight } from "../../../core/report/report.ts";
import { formatImportance, formatParagraphs, formatPlaces } from "../html/wording.ts";
import { asXmlCharacters } from "../xml/element.ts";
import { noteRuns } from "./note.ts";
import { textRun } from "./runs.ts";

/** A highlight as a Word comment: its tags, its note and where the quotation stands. */
export function commentOn(highlight: Highlight): ICommentOptions {
  const { number, tags, person, createdAt } = highlight;
  const moment = new Date(createdAt);
  const author = asXmlCharacters(person).trim();
  return {
    id: number,
    author,
    initials: initialsOf(author),
    ...(Number.isNaN(moment.getTime()) ? {} : { date: moment }),
    children: [
      new Paragraph({
        children: [
          textRun(tags.length === 0 ? "No tag" : tags.map(({ path }) => path).join("; "), { bold: true }),
        ],
      }),
      ...noteRuns(highlight).map((runs) => new Paragraph({ children: [...runs] })),
      new Paragraph({ children: [textRun(placeOf(highlight), { color: "5d6470", size: "8pt" })] }),
    ],
  };
}

/** `¶ 3, characters 120–164`: what one needs to check a quotation; then how much it matters. */
export function placeOf(highlight: Highlight): string {
  const { firstParagraph, lastParagraph } = highlight;
  const place = `${formatParagraphs(firstParagraph, lastParagraph)}, characters ${formatPlaces(highlight)}`;
  const importance = formatImportance(highlight);
  return importance === "" ? place : `${place} · ${importance}`;
}

function initialsOf(name: string): string {
  return [...name.matchAll(/(?<!\p{L})\p{L}/gu)]
    .slice(0, 3)
    .map(([letter]) => letter.toUpperCase())
    .join("");
}
