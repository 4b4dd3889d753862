import { quotationMarks } from "./quotation.ts";

/**
 * White space, and what an eye cannot tell from it: control characters, zero-width spaces and
 * direction marks, which come along with pasted text. Zero-width joiners belong to words.
 */
const gap = String.raw`\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069`;

export const gapRun = new RegExp(`[${gap}]+`, "uy");
/** What is written without white space, brackets and quotation marks. */
export const bareRun = new RegExp(`[^${gap}()${quotationMarks}]+`, "uy");
/** The same between the brackets of near( ), where commas separate. */
export const listRun = new RegExp(`[^${gap}(),${quotationMarks}]+`, "uy");
/** Control characters that are not white space. */
export const control = /[^\P{Cc}\t\n\v\f\r]+/gu;

/** The dash of a keyboard, and those a word processor makes of it. */
export const minus = "-−–";

/** What a sticky expression matches at a position, or nothing. */
export function runAt(expression: RegExp, text: string, at: number): string {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? "";
}

export function isGap(character: string): boolean {
  return runAt(gapRun, character, 0) !== "";
}

export function isQuotationMark(character: string): boolean {
  return character !== "" && quotationMarks.includes(character);
}
