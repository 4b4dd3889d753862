import type { PrintedLine } from "./printed-line.ts";

/** Longest deck that closes its sentence, in code units. */
const longest = 200;

/** Words in a row that the deck and the first paragraph share. */
const sharedWords = 4;

/** Decks report in the present, as headlines do; the story below them in the past. */
const reportsInPresent =
  /\b(?:says|say|tells|confirms?|denies|warns?|claims|admits|announces?|accuses?|vows?|urges?|insists?|rejects?|calls|adds|reveals?|reports|demands|defends|argues|suggests|signals)\b/u;

const laterSentence = /[.!?]["”’]?\s+["“‘]?\p{Lu}\p{Ll}/u;

/**
 * Whether a line under a headline is a deck although it closes with a full stop.
 *
 * A story introduces people once, by full name and office, and by surname after that. So when the
 * next paragraph introduces the same person in the same words again, the story starts there and
 * this line is a summary above it. It must also be one sentence that reports in the present; in
 * doubt it is the first paragraph.
 */
export function isRestatedDeck(line: PrintedLine, next: PrintedLine): boolean {
  if (line.length > longest || laterSentence.test(line.content) || !reportsInPresent.test(line.content)) {
    return false;
  }
  const told = new Set(wordRuns(next.content.slice(0, 4 * longest)).map((run) => run.toLowerCase()));
  return wordRuns(line.content).some((run) => hasFullName(run) && told.has(run.toLowerCase()));
}

/** Every run of {@link sharedWords} words in a row. */
function wordRuns(content: string): string[] {
  const words = content.match(/[\p{L}\p{N}][\p{L}\p{N}.’'-]*/gu) ?? [];
  return words.slice(sharedWords - 1).map((_, at) => words.slice(at, at + sharedWords).join(" "));
}

/** An office in small letters and a name of two words after it. */
function hasFullName(run: string): boolean {
  return /(?:^| )\p{Ll}[\p{L}-]* \p{Lu}\p{Ll}[\p{L}’'-]* \p{Lu}\p{Ll}/u.test(run);
}
