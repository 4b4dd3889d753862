import { CarriageReturn, type IRunOptions, PageNumber, Tab, TextRun } from "docx";
import { replaceUnprintable } from "../../../core/report/characters.ts";
import { isRightToLeft } from "../direction.ts";
import { asXmlCharacters } from "../xml/element.ts";

/** Words that the library would take for a page number's field. */
const fieldWords: readonly string[] = Object.values(PageNumber);

/**
 * A text as one run of WordprocessingML, which is XML and so cannot hold control characters: each
 * becomes U+FFFD. Tabs and line breaks are elements of their own there.
 */
export function textRun(text: string, look: IRunOptions = {}): TextRun {
  const printable = replaceUnprintable(text.replace(/\r\n?|\f/g, "\n"));
  const pieces = asXmlCharacters(printable).split(/([\t\n])/);
  return new TextRun({
    ...look,
    ...(isRightToLeft(text) ? { rightToLeft: true } : {}),
    children: pieces
      .filter((piece) => piece !== "")
      .flatMap((piece): (string | Tab | CarriageReturn)[] => {
        if (piece === "\t") return [new Tab()];
        if (piece === "\n") return [new CarriageReturn()];
        return fieldWords.includes(piece) ? [piece.slice(0, 1), piece.slice(1)] : [piece];
      }),
  });
}

/** A text's lines, one paragraph each; blank ones are left out. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== "");
}
