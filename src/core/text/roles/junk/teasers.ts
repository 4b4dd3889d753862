import { startsLikeSentence } from "../../wording/punctuation.ts";
import type { PrintedLine } from "../printed-line.ts";

/** Shortest teaser, in code units; shorter lines without a full stop are signatures or labels. */
const shortest = 60;

/** Code units two teasers of one story have in common at their beginning. */
const sameOpening = 40;

const wireOpening = /^\p{Lu}[\p{L}\s,.'’/-]{1,40}\((?:\p{Lu}{2,5}|Reuters|Bloomberg)\)\s*[—–-]/u;
/** A closing mark that runs into a capital: two texts glued together, as in ‘… cartels’Sign up. */
const gluedTexts = /\p{Ll}[’”"»]\p{Lu}\p{Ll}/u;

/**
 * The lines at an article's end that are beginnings of other stories, as indexes into `lines`.
 *
 * They are a run at the very end in which no line closes its sentence: cut in the middle of a word
 * or with an ellipsis. To keep an article whose own end was cut, the run counts only after
 * paragraphs that do close, only when it has two lines or more (or one that opens like a wire
 * report), and only when something in it shows foreign text: an ellipsis, a repeated opening, two
 * texts glued together or a wire opening.
 *
 * `isTaken` marks lines that have another role; they neither end the run nor belong to it.
 */
export function teasersAtEnd(lines: readonly PrintedLine[], isTaken: (index: number) => boolean): number[] {
  const run: number[] = [];
  let index = lines.length - 1;
  for (; index >= 0; index--) {
    if (isTaken(index)) continue;
    if (!isUnfinished(lines[index]!)) break;
    run.push(index);
  }
  const bodyLines = lines
    .slice(0, index + 1)
    .filter((line) => line.ending === "stop" && line.length >= shortest);
  if (run.length === 0 || bodyLines.length < 2) return [];
  run.reverse();
  const texts = run.map((at) => lines[at]!);
  const opensLikeWire = texts.some((line) => wireOpening.test(line.head));
  const isForeign =
    opensLikeWire ||
    hasRepeatedOpening(texts) ||
    texts.some((line) => line.ending === "ellipsis" || gluedTexts.test(line.head));
  return isForeign && (run.length > 1 || opensLikeWire) ? run : [];
}

function isUnfinished(line: PrintedLine): boolean {
  const isCut = line.ending === "open" || line.ending === "ellipsis";
  return isCut && line.length >= shortest && startsLikeSentence(line.head);
}

function hasRepeatedOpening(lines: readonly PrintedLine[]): boolean {
  const openings = new Set(lines.map((line) => line.head.slice(0, sameOpening)));
  return openings.size < lines.length;
}
