import { isWhiteSpace, type Range } from "../../text/range.ts";
import { foldCodePoint } from "./fold.ts";
import { roleOfCharacter } from "./tokens.ts";

/** A text as `~word` sees it, with the way back to where each part of it stands. */
export interface FoldedText {
  readonly text: string;
  /** The stretch of the stored text that a non-empty stretch of the folded one stands for. */
  readonly rangeOf: (start: number, end: number) => Range;
}

const ascii = /^[\x21-\x7e]*(?: [\x21-\x7e]+)* ?$/;

/** Lines of ASCII: only white space is folded, and only the way back has to be worked out. */
const asciiLines = /^[\t\n\r\x20-\x7e]*$/;

/** The white space of such lines that is not one space already; looking for all of it takes four times as long. */
const foldedSpace = /[\t\n\r ]{2,}|[\t\n\r]/g;

/** Unlike words, typography is only folded here: words are cut at it. */
const typography = new Map(
  [
    ["'", "‘’‚‛′ʹʼ`´＇"],
    ['"', "“”„‟″«»＂"],
    ["-", "‐‑‒–—―−﹘﹣－"],
  ].flatMap(([to = "", from = ""]) => [...from].map((mark) => [mark.codePointAt(0), to] as const)),
);
typography.set("…".codePointAt(0), "...");

/** Zero-width characters, direction marks and the soft hyphen: an eye cannot see them. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/**
 * Fold a text for substrings: lower case and diacritics as words are folded, quotation marks
 * straight, dashes a hyphen, white space one space, nothing invisible. Linear; the way back is
 * only worked out when it is asked for.
 */
export function foldText(text: string): FoldedText {
  if (ascii.test(text)) return { text: text.toLowerCase(), rangeOf: (start, end) => ({ start, end }) };
  let map: Ends | null = null;
  return {
    text: asciiLines.test(text) ? text.toLowerCase().replace(foldedSpace, " ") : foldedByParts(text),
    rangeOf(start, end) {
      map ??= endsIn(text);
      return { start: map.starts[start] ?? 0, end: map.ends[end - 1] ?? 0 };
    },
  };
}

/** Whether a stretch, folded itself, stands in a text; faster than folding it where white space does not matter. */
export function holdsFolded(text: string, folded: string): boolean {
  if (!folded.includes(" ") && asciiLines.test(text)) return text.toLowerCase().includes(folded);
  return foldText(text).text.includes(folded);
}

function foldedByParts(text: string): string {
  let folded = "";
  foldInto(text, (part) => {
    folded += part;
  });
  return folded;
}

/** For each unit of a folded text, where what it stands for begins and ends. */
interface Ends {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function endsIn(text: string): Ends {
  const starts: number[] = [];
  const ends: number[] = [];
  foldInto(text, (folded, start, end) => {
    if (folded === "" && ends.length > 0) ends[ends.length - 1] = end;
    const isRun = folded.length === end - start;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(isRun ? start + unit : start);
      ends.push(isRun ? start + unit + 1 : end);
    }
  });
  return { starts, ends };
}

/** What folds one character to one, many at a time. */
const asciiRun = /[!-~]+(?: [!-~]+)*/y;

/**
 * Gives every part in turn: as long as what it stands for, it stands for it unit by unit; an empty one belongs to the part before it: more white space, or a mark
 * on the letter directly before.
 */
function foldInto(text: string, give: (folded: string, start: number, end: number) => void): void {
  let isAfterSpace = false;
  let isAfterLetter = false;
  for (let at = 0; at < text.length; ) {
    asciiRun.lastIndex = at;
    const run = asciiRun.exec(text)?.[0];
    if (run !== undefined) {
      give(run.toLowerCase(), at, at + run.length);
      isAfterSpace = false;
      isAfterLetter = /[0-9A-Za-z]$/.test(run);
      at += run.length;
      continue;
    }
    const code = text.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
    const role = roleOfCharacter(code);
    if (role === "vanishing") {
      if (isAfterLetter) give("", at, next);
      at = next;
      continue;
    }
    isAfterLetter = role === "in word";
    const character = text.slice(at, next);
    if (isWhiteSpace(code)) {
      give(isAfterSpace ? "" : " ", at, next);
      isAfterSpace = true;
    } else if (!invisible.test(character)) {
      give(isAfterLetter ? foldCodePoint(code) : (typography.get(code) ?? character), at, next);
      isAfterSpace = false;
    }
    at = next;
  }
}
