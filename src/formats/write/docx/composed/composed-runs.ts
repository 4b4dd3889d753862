import { ExternalHyperlink, type IRunOptions, type ParagraphChild } from "docx";
import { isNoteLink, type NoteRun, wordsOf } from "../../../../core/note/document.ts";
import { isRightToLeft } from "../../direction.ts";
import { textRun } from "../runs.ts";

/** Words with their looks; links are Word's own, in the colour that says so. */
export function composedRuns(runs: readonly NoteRun[], look: IRunOptions = {}): ParagraphChild[] {
  return runs.map(({ text, isBold, isItalic, link }) => {
    const own = {
      ...look,
      ...(isBold === true ? { bold: true } : {}),
      ...(isItalic === true ? { italics: true } : {}),
    };
    if (link === undefined || !isNoteLink(link)) return textRun(text, own);
    const words = textRun(text, { ...own, color: "2b5c8a", underline: {} });
    return new ExternalHyperlink({ link, children: [words] });
  });
}

/** What a paragraph of these words says about their direction. */
export function directionOf(runs: readonly NoteRun[]): { bidirectional?: true } {
  return isRightToLeft(wordsOf(runs)) ? { bidirectional: true } : {};
}
