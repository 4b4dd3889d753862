import { countWords, startsLikeSentence } from "../wording/punctuation.ts";
import type { PrintedLine } from "./printed-line.ts";

/** Longest crosshead, in code units and in words. */
const longest = 80;
const mostWords = 12;

/** Shortest paragraph on either side; among shorter lines a crosshead is a verse or a list. */
const paragraphLength = 60;

/**
 * Whether a short line between two paragraphs is a heading inside the body.
 *
 * It begins like a sentence, closes none, opens no quotation (that is speech), and stands between
 * paragraphs that do close. `before` and `after` are the next lines that are not captions or other
 * insertions. In a text with blank lines it has one on either side, so the last short line of a
 * wrapped paragraph is none.
 */
export function isCrosshead(
  line: PrintedLine,
  before: PrintedLine | undefined,
  after: PrintedLine | undefined,
  usesBlankLines: boolean,
): boolean {
  if (before === undefined || after === undefined) return false;
  if (
    line.ending !== "open" ||
    line.length > longest ||
    countWords(line.content, mostWords + 1) > mostWords
  ) {
    return false;
  }
  if (usesBlankLines && !(line.isAfterBlank && line.isBeforeBlank)) return false;
  if (!startsLikeSentence(line.head) || /^["“„«]/u.test(line.head)) return false;
  return isParagraph(before) && isParagraph(after);
}

function isParagraph(line: PrintedLine): boolean {
  return line.length >= paragraphLength && line.ending === "stop" && startsLikeSentence(line.head);
}
