import type { Line } from "../text/line.ts";
import { placeIn } from "../text/roles/dateline.ts";
import { titleOf } from "../text/title.ts";
import { authorIn } from "./author.ts";
import { dateIn } from "./date.ts";
import { type DateValue, type Fact, type FileFacts, proposed, statedInFile } from "./fact.ts";
import { languageOf } from "./language.ts";
import { sourceOf, urlIn } from "./publication.ts";

/** Everything found out about an article; null is what nothing speaks for. */
export interface ProposedFacts {
  readonly title: Fact<string> | null;
  /** The outlet. */
  readonly source: Fact<string> | null;
  readonly author: Fact<string> | null;
  readonly date: Fact<DateValue> | null;
  /** The place the dateline names. */
  readonly dateline: Fact<string> | null;
  /** A BCP 47 tag. */
  readonly language: Fact<string> | null;
  readonly url: Fact<string> | null;
}

/**
 * What an article, and the file it came in, say about it.
 *
 * In   stored text and its lines (roles as proposed or corrected); `file` is what the file itself
 *      states, which outranks the text.
 * Out  proposals with their evidence. Nothing is taken from what the article tells of others: "The
 *      Times of Israel reported" does not make that the source.
 */
export function proposeFacts(text: string, lines: readonly Line[], file: FileFacts = {}): ProposedFacts {
  const url = statedInFile(file.url) ?? urlIn(text, lines);
  return {
    title: statedInFile(file.title) ?? titleIn(text, lines),
    source: statedInFile(file.source) ?? sourceOf(text, lines, url),
    author: statedInFile(file.author) ?? authorIn(text, lines),
    date: dateIn(text, lines, file.date ?? null, url),
    dateline: datelineIn(text, lines),
    language: statedInFile(file.language) ?? languageOf(text, lines),
    url,
  };
}

function titleIn(text: string, lines: readonly Line[]): Fact<string> | null {
  const title = titleOf(text, lines);
  const headline = lines.find((line) => line.role === "headline");
  if (title === null || headline === undefined) return null;
  return proposed(title, { start: headline.start, end: headline.end }, "likely");
}

function datelineIn(text: string, lines: readonly Line[]): Fact<string> | null {
  const line = lines.find(({ role }) => role === "dateline");
  if (line === undefined) return null;
  const place = placeIn(text.slice(line.start, line.end));
  const start = text.indexOf(place, line.start);
  return place === "" || start === -1 || start + place.length > line.end
    ? null
    : proposed(place, { start, end: start + place.length }, "stated");
}
