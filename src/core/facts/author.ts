import type { Line } from "../text/line.ts";
import type { Range } from "../text/range.ts";
import { datePattern } from "../text/wording/dates.ts";
import { type Certainty, type Fact, proposed } from "./fact.ts";

/** A name of two words or more, in title case or capitals: "Jane Doe", "Ahmed al-Sayed", "JEAN-LUC PICARD". */
const nameWord = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";
const name = `${nameWord}(?:\\s+(?:${nameWord}|(?:de|da|di|van|von|der|den|bin|ben|ibn)\\b|al-${nameWord}|el-${nameWord})){1,4}`;
const names = `${name}(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*)${name}){0,7}`;

/** What may follow the names: a place, the outlet, the day. */
const after = `(?:\\s+in\\s+[^\\n]*|\\s*[|•·/–—-]\\s*[^\\n]*|\\s*,\\s*[^\\n]*|\\s+(?i:${datePattern.any})[^\\n]*)?`;

const byline = new RegExp(`^\\s*(?:By|BY)\\s+(?<names>${names})${after}\\s*$`, "u");
const field = /^\s*(?:author|authors|byline|written by)\s*:\s*(?:by\s+)?(?<names>\S[^\n]{0,150}?)\s*$/iu;
const signOff = new RegExp(`^\\s*[([](?:Reporting|Written) by (?<names>${names})`, "u");

/** Lines at an article's top among which a byline is sought whatever their role. */
const topLines = 8;
const longestByline = 160;

/**
 * Who wrote an article, as its byline has it ("Jane Doe and Omar Haddad"), white space folded.
 *
 * From a field ("Author: …"), a byline in the metadata or at the article's top ("By …"), else an
 * agency's sign-off ("(Reporting by …)"). People in the text are never taken for its author.
 */
export function authorIn(text: string, lines: readonly Line[]): Fact<string> | null {
  const isSentence = ({ start, end }: Line) => /[.!?]["”’)]*\s*$/u.test(text.slice(start, end));
  const rules: readonly (readonly [RegExp, Certainty, (line: Line, index: number) => boolean])[] = [
    [field, "stated", (line) => line.role === "metadata"],
    [byline, "stated", (line, index) => line.role === "metadata" || (index < topLines && !isSentence(line))],
    [signOff, "likely", (line) => line.role === "metadata" || line.role === "editor-note"],
  ];
  for (const [rule, certainty, isMeant] of rules) {
    for (const [index, line] of lines.entries()) {
      if (line.end - line.start > longestByline || line.role === "junk" || !isMeant(line, index)) continue;
      const found = rule.exec(text.slice(line.start, line.end))?.groups?.names;
      if (found === undefined) continue;
      return proposed(found.replace(/\s+/gu, " "), placeOf(text, line, found), certainty);
    }
  }
  return null;
}

function placeOf(text: string, line: Range, words: string): Range {
  const start = text.indexOf(words, line.start);
  return { start, end: start + words.length };
}
