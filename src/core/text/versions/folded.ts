import { isWhiteSpace, type Range } from "../range.ts";

/**
 * A text as it reads whatever the typography: the form in which two versions are compared and
 * quotations are sought. One unit of it stands for one or more code units of the text.
 */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`: where what it stands for begins and ends in the stored text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const single = "'‘’‚‛′ʹʼ`´＇\u0374\u1fef\u1ffd";
const double = '"“”„‟″«»＂';
const dashes = "-‐‑‒–—―−﹘﹣－";

/** What one code unit folds to; a unit that is not in it stands for itself. */
const foldedUnit = new Map<number, string>(
  [
    [single, "'"],
    [double, '"'],
    [dashes, "-"],
    ["…", "…"],
  ].flatMap(([from, to]) => Array.from(from!, (mark): [number, string] => [mark.charCodeAt(0), to!])),
);

/** A character with its marks, or a run of conjoining Hangul: what normalisation composes. */
const composable = /[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]+|.\p{M}*/suy;

/**
 * Fold what word processors, web sites and agencies change without changing a word.
 *
 * Quotation marks become straight, dashes of every kind and run of them one hyphen, "..." an
 * ellipsis, any white space one space, decomposed letters composed (NFC). Letters, capitals,
 * digits, all other marks and invisible characters stay: they are the text.
 * Linear in the text's length.
 */
export function foldTypography(text: string): FoldedText {
  const isComposed = text.normalize("NFC") === text;
  // Composing never gives more units than there were, but for a few characters of which NFC has
  // none composed (U+1D160: 2 units become 6), so room is made where it runs out.
  let starts = new Int32Array(text.length + 8);
  let ends = new Int32Array(text.length + 8);
  const parts: string[] = [];
  let units = 0;
  const add = (folded: string, start: number, end: number) => {
    if (units + folded.length > starts.length) {
      starts = doubled(starts, folded.length);
      ends = doubled(ends, folded.length);
    }
    for (let unit = 0; unit < folded.length; unit++, units++) {
      starts[units] = start;
      ends[units] = end;
    }
    parts.push(folded);
  };
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const known = isWhiteSpace(unit) ? " " : foldedUnit.get(unit);
    if (known !== undefined) {
      // No character composes a space, a dash or a quotation mark with marks, so these stand alone.
      const end = runEnd(text, at, known);
      add(known, at, end);
      at = end;
    } else if (unit === 0x2e && text.startsWith("...", at)) {
      const dotsEnd = runEnd(text, at, ".");
      add("…", at, dotsEnd);
      at = dotsEnd;
    } else if (isComposed) {
      add(text[at]!, at, at + 1);
      at++;
    } else {
      composable.lastIndex = at;
      const cluster = composable.exec(text)![0];
      const composed = cluster.normalize("NFC");
      if (composed === cluster) {
        for (let part = 0; part < cluster.length; part++) add(cluster[part]!, at + part, at + part + 1);
      } else add(composed, at, at + cluster.length);
      at += cluster.length;
    }
  }
  return { text: parts.join(""), starts: starts.subarray(0, units), ends: ends.subarray(0, units) };
}

function doubled(numbers: Int32Array, more: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * numbers.length + more);
  larger.set(numbers);
  return larger;
}

/** Where the run that folds to the same single unit ends: white space, dashes and dots; marks stand alone. */
function runEnd(text: string, start: number, folded: string): number {
  let end = start + 1;
  if (folded === " ") while (end < text.length && isWhiteSpace(text.charCodeAt(end))) end++;
  else if (folded === "-") while (end < text.length && foldedUnit.get(text.charCodeAt(end)) === "-") end++;
  else if (folded === ".") while (text.charCodeAt(end) === 0x2e) end++;
  return end;
}

/** The units of the folded text that stand for any of this range of the stored text. */
export function toFolded(folded: FoldedText, range: Range): Range {
  const start = firstAbove(folded.ends, range.start);
  return { start, end: Math.max(start, firstAbove(folded.starts, range.end - 1)) };
}

/** What units of the folded text stand for in the stored text; an empty range has no place there. */
export function toStored(folded: FoldedText, range: Range): Range {
  if (range.start >= range.end) throw new RangeError("An empty folded range stands for nothing.");
  return { start: folded.starts[range.start]!, end: folded.ends[range.end - 1]! };
}

/** The first index whose number is above this one; the numbers never fall. */
export function firstAbove(numbers: Int32Array, bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}
