import { snapToGraphemes } from "./graphemes.ts";
import type { Line, LineRole } from "./line.ts";
import { placeIn } from "./roles/dateline.ts";
import { isoDateIn } from "./wording/dates.ts";
import { snapToWords } from "./words.ts";

/** What an article's own text says about it. */
export interface ArticleFacts {
  /** The place the dateline names, as it is written there. */
  readonly dateline: string | null;
  /** The day the metadata states, `yyyy-mm-dd`. */
  readonly date: string | null;
  /** Not recognised yet; always null. */
  readonly language: null;
}

/** The headline, white space in it folded; null when no line is one. */
export function titleOf(text: string, lines: readonly Line[]): string | null {
  const headline = lines.find((line) => line.role === "headline");
  return headline === undefined ? null : folded(text.slice(headline.start, headline.end));
}

/** Roles whose words can stand for an article without a headline, best first; of a group, the first line. */
const speakingRoles: readonly (readonly LineRole[])[] = [
  ["paragraph", "deck"],
  ["headline", "kicker", "quote", "list", "crosshead"],
  ["caption", "editor-note", "table"],
];

/**
 * The first words of an article, to name it by when it has no headline.
 *
 * From the first paragraph or deck, else what else there is; never from datelines, metadata
 * or junk. White space is folded. At most `most` code units, the ellipsis of a cut one included;
 * cut between words, or inside a single longer word between visible characters. "" when the
 * article has no words of its own.
 */
export function firstWords(text: string, lines: readonly Line[], most = 80): string {
  for (const roles of speakingRoles) {
    const line = lines.find((candidate) => roles.includes(candidate.role));
    if (line !== undefined) return cutAtWord(folded(text.slice(line.start, line.end)), most);
  }
  return "";
}

/** Place and date as the dateline and the metadata in the text state them. */
export function factsOf(text: string, lines: readonly Line[]): ArticleFacts {
  const dateline = lines.find((line) => line.role === "dateline");
  const place = dateline === undefined ? "" : placeIn(text.slice(dateline.start, dateline.end));
  let date: string | null = null;
  for (const line of lines) {
    if (line.role === "metadata")
      date ??= isoDateIn(text.slice(line.start, Math.min(line.end, line.start + 300)));
  }
  return { dateline: place === "" ? null : place, date, language: null };
}

function folded(content: string): string {
  return content.replace(/\s+/gu, " ").trim();
}

function cutAtWord(content: string, most: number): string {
  if (content.length <= most) return content;
  const room = Math.max(0, most - 1);
  let end = lastCut(content, room);
  // A space or comma can belong to the character before it (after U+0600, say): then that goes too.
  for (let last = -1; last !== end; ) {
    last = end;
    end = characterStart(content, content.slice(0, end).replace(/[\s,;:–—-]+$/u, "").length);
  }
  return `${content.slice(0, end)}…`;
}

/** How far a line may go on without a space before words are looked for in it (Chinese, Thai). */
const longestWord = 30;

/** The last place at or before `position` to cut: a space, else a word's edge, else a character's. */
function lastCut(content: string, position: number): number {
  const space = content.lastIndexOf(" ", position);
  if (space > 0 && position - space <= longestWord) return space;
  const word = snapToWords(content, { start: position, end: position + 1 }).start;
  if (word > 0 && position - word <= longestWord) return word;
  return characterStart(content, position);
}

function characterStart(content: string, position: number): number {
  return snapToGraphemes(content, { start: position, end: position }).start;
}
