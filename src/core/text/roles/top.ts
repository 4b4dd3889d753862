import type { LineRole } from "../line.ts";
import { countWords, isAllCapitals, startsSmall } from "../wording/punctuation.ts";
import type { PrintedLine } from "./printed-line.ts";
import { isRestatedDeck } from "./restated-deck.ts";

/** Code units. Newspapers set headlines below 90; with a blank line after it a longer one is believed. */
const usualHeadline = 90;
const longestHeadline = 120;
const longestDeck = 250;
const longestKicker = 40;

/** A body paragraph, by length alone. */
const bodyLength = 80;

/** A word that needs another after it: the line was wrapped here. */
const endsInPhrase = /\s(?:an?|and|at|by|from|his|her|its|of|or|that|the|their|to|was|were|which|with)$/u;

/** Shortest line that passes for the body directly under a headline, without a blank line between. */
const closeBodyLength = 40;

/**
 * Headline, kicker and deck, as indexes into `lines`: up to three lines at the top that close no
 * sentence, followed by text that does.
 *
 *   one line      the headline; a long one that runs straight into the text is a deck whose
 *                 headline was not copied
 *   two lines     headline and deck, the deck being longer; or kicker and headline when the first
 *                 has one or two words or is all in capitals
 *   three lines   kicker, headline, deck when each is longer than the one before, else as with two
 *
 * More than three, or no text after them, is a poem, a list or a fragment: nothing is proposed.
 * `isTaken` marks lines that have a role already (captions, bylines, page furniture).
 */
export function rolesAtTop(
  lines: readonly PrintedLine[],
  isTaken: (index: number) => boolean,
): Map<number, LineRole> {
  const free = lines.flatMap((_, index) => (isTaken(index) ? [] : [index]));
  const usesBlankLines = lines.some((line, index) => index > 0 && line.isAfterBlank);
  // A line that was taken stands between its neighbours like a blank one.
  const isApart = (place: number) =>
    lines[free[place]!]!.isBeforeBlank || free[place + 1] !== free[place]! + 1;
  let count = 0;
  while (count < free.length && isUnclosed(lines[free[count]!]!)) count++;
  // In a text with blank lines the last of them stands apart; else it is a wrapped paragraph's first line.
  if (usesBlankLines) while (count > 0 && !isApart(count - 1)) count--;
  if (count === 0 || count > 3) return new Map();

  const top = free.slice(0, count);
  const [next, afterNext] = free.slice(count, count + 2).map((index) => lines[index]!);
  if (next === undefined || !isBody(next, afterNext, isApart(count - 1), count)) return new Map();
  const roles = rolesOf(
    top.map((index) => lines[index]!),
    isApart(0),
  );
  const proposed = new Map(roles.map((role, place) => [top[place]!, role] as const));
  if (roles.at(-1) === "headline" && afterNext !== undefined && isRestatedDeck(next, afterNext)) {
    proposed.set(free[count]!, "deck");
  }
  return proposed;
}

function isUnclosed(line: PrintedLine): boolean {
  if (line.length > longestDeck || startsSmall(line.head) || endsInPhrase.test(line.tail)) return false;
  return line.ending === "open" || (line.ending === "question" && line.length <= usualHeadline);
}

/**
 * Whether the line after the top is running text: closed, long, or wrapped into the `following` one.
 * Without a blank line between, more is asked of it.
 */
function isBody(
  line: PrintedLine,
  following: PrintedLine | undefined,
  isApart: boolean,
  linesAbove: number,
): boolean {
  if (startsSmall(line.head)) return false;
  const isClosed = line.ending === "stop" || line.ending === "question";
  const isWrapped = !line.isBeforeBlank && following !== undefined && startsSmall(following.head);
  if (isApart) return isClosed || isWrapped || line.ending === "colon" || line.length >= bodyLength;
  return isClosed && line.length >= (linesAbove === 1 ? closeBodyLength : bodyLength);
}

function rolesOf(top: readonly PrintedLine[], isFirstApart: boolean): LineRole[] {
  const [first, second, third] = top as [PrintedLine, PrintedLine?, PrintedLine?];
  if (second === undefined) {
    if (first.length <= (isFirstApart ? longestHeadline : usualHeadline)) return ["headline"];
    return ["deck"];
  }
  const isLadder = third !== undefined && first.length < second.length && second.length < third.length;
  if (second.length <= longestHeadline && (isLadder || isKicker(first, second))) {
    return third === undefined
      ? ["kicker", "headline"]
      : ["kicker", "headline", isLadder || third.length > second.length ? "deck" : "paragraph"];
  }
  if (first.length > longestHeadline) return [];
  return ["headline", second.length > first.length ? "deck" : "paragraph"];
}

function isKicker(line: PrintedLine, headline: PrintedLine): boolean {
  if (line.length > longestKicker || line.length >= headline.length) return false;
  return (
    countWords(line.content, 3) <= 2 || (isAllCapitals(line.content) && !isAllCapitals(headline.content))
  );
}
