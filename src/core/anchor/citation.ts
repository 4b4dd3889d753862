/** What is known of the place quoted words come from. */
export interface Source {
  /** The headline, when the text has one. */
  readonly title: string | null;
  /** The file's name, which stands in for a title. */
  readonly name: string;
  /** The paper or site. */
  readonly source: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
}

export type CitationStyle = "plain" | "chicago";

/**
 * Quoted words with where they are from, as plain text on one line.
 *
 * `plain`    the words to the letter, then the known facts in brackets.
 * `chicago`  the words, then a note after The Chicago Manual of Style, 17th edition, 14.191 (news
 *            articles): author, “title,” source, month day, year. As the manual asks, quotation marks
 *            inside others become single ones; nothing else of the words changes.
 */
export function cite(quote: string, source: Source, style: CitationStyle): string {
  const words = quote.replace(/\s+/g, " ").trim();
  return style === "plain"
    ? `“${words}” (${citeSource(source, style)})`
    : `“${singleMarks(words)}” ${citeSource(source, style)}`;
}

export const citationStyles = ["plain", "chicago"] as const satisfies readonly CitationStyle[];

/** Where quoted words are from, by itself: what {@link cite} says after them. */
export function citeSource(source: Source, style: CitationStyle): string {
  return style === "plain" ? factsOf(source).join(", ") : noteAfterChicago(source);
}

function factsOf({ title, name, source, date }: Source): string[] {
  return known([source, title ?? name, date && written(date, "en-GB", "short")]);
}

function noteAfterChicago({ title, name, source, author, date }: Source): string {
  const after = known([source, date && written(date, "en-US", "long")]);
  const before = known([author, title === null ? name : null]);
  // The comma or full stop after a title stands inside its quotation marks.
  const end = after.length === 0 ? "." : ",";
  const headline = title === null ? [] : [`“${singleMarks(title)}${end}”`];
  const note = [...before.map((fact) => `${fact},`), ...headline, after.join(", ")].join(" ").trim();
  const isEnded = note.endsWith(".") || note.endsWith(".”");
  return isEnded ? note : `${note.replace(/,$/, "")}.`;
}

function known(facts: readonly (string | null | undefined)[]): string[] {
  return facts.map((fact) => fact?.trim() ?? "").filter((fact) => fact !== "");
}

function singleMarks(words: string): string {
  return words
    .replaceAll("“", "‘")
    .replaceAll("”", "’")
    .replace(/"(?=[^\s])(?<=(?:^|[\s([—–-])")/g, "‘")
    .replaceAll('"', "’");
}

/** What is no date comes back as it is. */
function written(isoDay: string, locale: string, month: "short" | "long"): string {
  const date = new Date(`${isoDay}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return isoDay;
  return formatFor(locale, month).format(date);
}

/** Made once each: making one costs more than writing a hundred dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: string, month: "short" | "long"): Intl.DateTimeFormat {
  const key = `${locale} ${month}`;
  const made =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, { day: "numeric", month, year: "numeric", timeZone: "UTC" });
  formats.set(key, made);
  return made;
}
