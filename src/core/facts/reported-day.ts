import type { Line } from "../text/line.ts";
import { datePattern, isoDateIn } from "../text/wording/dates.ts";
import { type DateValue, type Fact, proposed } from "./fact.ts";

/** Verbs of saying: news is written on the day that something was said, or the day after. */
const saying =
  /\b(?:acknowledged|added|admitted|announced|argued|claimed|confirmed|declared|denied|disclosed|insisted|noted|posted|published|released|repeated|reported|revealed|saying|said|says|stated|told|tweeted|warned|wrote)\b/iu;

const relative =
  "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|this (?:morning|afternoon|evening))";
const day = new RegExp(
  `(?<![\\p{L}\\d-])(?:(?<relative>${relative})|(?<dated>${datePattern.dayOfYear}))(?![\\p{L}\\d])`,
  "giu",
);

/**
 * A digit, or letters that every word for a relative day has: the expression above asks much of every
 * letter, and most paragraphs name no day.
 */
const mayNameDay = /\d|day|ning|noon|night/iu;

/** Before a day these speak of another one than the day of the report. */
const otherDay =
  /\b(?:since|after|until|till|before|by|from|through|between|to|for|during|of|last|next|previous|following|every|each|coming|the|a|and|begin|began|begins|expired|ended|scheduled)(?:\s+on)?\s+$/iu;

/** Paragraphs, from the first, and code units of each, in which the day is sought. */
const firstParagraphs = 5;
const paragraphHead = 800;

/** A verb and the day it happened on stand at most so far apart. */
const reach = 120;

/**
 * The day on which the article's first paragraphs say that something was said: "said on Wednesday",
 * "Axios reported today", "On March 5, the ministry announced". Null when they name none.
 *
 * Days inside quotation marks are the speaker's, days after "since" or "until" are another's, and
 * captions, teasers and later paragraphs tell of earlier days.
 */
export function reportedDayIn(text: string, lines: readonly Line[]): Fact<DateValue> | null {
  for (const first of reportedDaysIn(text, lines)) return first;
  return null;
}

/** All days that {@link reportedDayIn} takes the first of, in the order of the text. */
export function* reportedDaysIn(text: string, lines: readonly Line[]): Generator<Fact<DateValue>> {
  const paragraphs = lines.filter(({ role }) => role === "paragraph").slice(0, firstParagraphs);
  for (const line of paragraphs) {
    const content = text.slice(line.start, Math.min(line.end, line.start + paragraphHead));
    if (!mayNameDay.test(content)) continue;
    for (const found of content.matchAll(day)) {
      const [words] = found;
      const before = sentenceBefore(content.slice(Math.max(0, found.index - reach), found.index));
      if (otherDay.test(before) || isInsideQuotation(content.slice(0, found.index))) continue;
      const opens = /^\s*(?:late |early |earlier )?(?:on )?(?:late |early )?$/iu.test(before);
      const behind = content.slice(found.index + words.length, found.index + words.length + reach);
      if (!saying.test(opens ? behind.replace(/[.!?]\s.*$/su, "") : before)) continue;
      const start = line.start + found.index;
      yield proposed(
        dayMeant(words, found.groups?.relative !== undefined),
        { start, end: start + words.length },
        "possible",
      );
    }
  }
}

function dayMeant(words: string, isRelative: boolean): DateValue {
  if (isRelative) return { kind: "relative", words };
  const date = isoDateIn(words);
  return date === null ? { kind: "partial", words } : { kind: "day", date };
}

/** What stands before in the same sentence; a stop after a capital is an initial or abbreviation. */
function sentenceBefore(content: string): string {
  return content.replace(/^.*(?:\p{Ll}|["”’)])[.!?]["”’)]*\s/su, "");
}

/** Whether a quotation is open at the end of this: more opened than closed, or straight marks left over. */
function isInsideQuotation(content: string): boolean {
  const count = (mark: string) => content.split(mark).length - 1;
  return count("“") > count("”") || count('"') % 2 === 1;
}
