import type { CellObject } from "write-excel-file/node";
import { asXmlCharacters } from "../xml/element.ts";

/** The most UTF-16 code units that a cell may hold, by Excel's own specification. */
const longestCell = 32_767;

/** Something SpreadsheetML would read as an escaped character (ECMA-376 part 1, 22.9.2.19). */
const escapeLookalike = /_(?=x[0-9a-f]{4}_)/gi;

/** Characters that the library would take away without a trace. */
const takenAway = /[\u007f-\u0084\u0086-\u009f\ufffd]|\p{Noncharacter_Code_Point}/gu;

/**
 * A text as a cell that stays text whatever it begins with: its type says so, so nothing needs an
 * apostrophe. Cut with an ellipsis where it is longer than a cell may be; a square stands for each
 * character that a cell cannot hold.
 */
export function textCell(
  text: string | null,
  more: Omit<CellObject, "value" | "type"> = {},
): CellObject | null {
  if (text === null || text === "") return null;
  // A square stands for each: the format's own escape, `_xFFFD_`, is not undone by LibreOffice.
  const whole = asXmlCharacters(text.replace(/\r\n?/g, "\n")).replace(takenAway, "□");
  const fitting = whole.length <= longestCell ? whole : `${whole.slice(0, longestCell - 1).toWellFormed()}…`;
  return { value: fitting.replace(escapeLookalike, "_x005F_"), type: String, ...more };
}

export function numberCell(value: number): CellObject {
  return { value, type: Number };
}
