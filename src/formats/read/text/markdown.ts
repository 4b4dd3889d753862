import type { LineRole } from "../../../core/text/line.ts";
import { isoDateIn } from "../../../core/text/wording/dates.ts";
import { hintsFor } from "../compose-text.ts";
import { type LineHint, type StatedFacts, statedFacts } from "../reading.ts";

/** Longest front matter that is looked for, in code units. */
const longestFrontMatter = 20_000;

/** Names of front matter's fields, as generators of web sites and note-taking programs write them. */
const fieldNames = new Map<string, keyof StatedFacts>([
  ["title", "title"],
  ["author", "author"],
  ["authors", "author"],
  ["byline", "author"],
  ["date", "date"],
  ["published", "date"],
  ["created", "date"],
  ["source", "source"],
  ["publication", "source"],
  ["publisher", "source"],
  ["url", "url"],
  ["link", "url"],
  ["canonical", "url"],
  ["lang", "language"],
  ["language", "language"],
]);

/**
 * Facts in the front matter of a Markdown text: `key: value` lines between two lines of `---`.
 *
 * Of YAML only what such headers use is understood: plain and quoted values, and lists in brackets
 * or with hyphens, joined by commas. The first field of a kind counts.
 */
export function markdownFacts(text: string): StatedFacts {
  const found: { -readonly [K in keyof StatedFacts]?: string } = {};
  let listed: keyof StatedFacts | null = null;
  for (const line of frontMatterOf(text)?.split("\n") ?? []) {
    const item = /^\s+-\s+(?<value>.*)$|^-\s+(?<flat>.*)$/u.exec(line)?.groups;
    if (item !== undefined && listed !== null) {
      const value = plainValue(item.value ?? item.flat ?? "");
      found[listed] = found[listed] ? `${found[listed]}, ${value}` : value;
      continue;
    }
    const field = /^(?<key>[A-Za-z_]+)\s*:(?:\s+(?<value>.*))?$/u.exec(line)?.groups;
    const key = fieldNames.get(field?.key?.toLowerCase() ?? "");
    listed = null;
    if (field === undefined || key === undefined || found[key]) continue;
    found[key] = plainValue(field.value ?? "");
    if (found[key] === "") listed = key;
  }
  const url = found.url ?? (/^https?:/u.test(found.source ?? "") ? found.source : undefined);
  return statedFacts({
    ...found,
    date: found.date === undefined ? null : isoDateIn(found.date),
    url: /^https?:\/\//iu.test(url ?? "") ? url : null,
    source: found.source === url ? null : found.source,
  });
}

/** What stands between the two rules at the very beginning, or null. */
function frontMatterOf(text: string): string | null {
  const end = frontMatterEnd(text);
  return end === 0 ? null : text.slice(text.indexOf("\n") + 1, text.lastIndexOf("\n", end - 1));
}

/** Where the line that closes the front matter ends; 0 when there is none. */
function frontMatterEnd(text: string): number {
  const found = /^---[ \t]*\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?=\n|$)/u.exec(
    text.slice(0, longestFrontMatter),
  );
  return found?.[0].length ?? 0;
}

function plainValue(written: string): string {
  const value = written.trim();
  const quoted = /^(?<mark>["'])(?<inner>.*)\k<mark>$/u.exec(value)?.groups?.inner;
  if (quoted !== undefined) return quoted;
  const list = /^\[(?<inner>.*)\]$/u.exec(value)?.groups?.inner;
  return list === undefined ? value : list.split(",").map(plainValue).filter(Boolean).join(", ");
}

/** Marks at a line's beginning (CommonMark's ATX headings, block quotes, lists; tables of GFM). */
const roleMarks: readonly (readonly [mark: RegExp, role: LineRole])[] = [
  [/^ {0,3}#\s/u, "headline"],
  [/^ {0,3}#{2,6}\s/u, "crosshead"],
  [/^ {0,3}>/u, "quote"],
  [/^\s*(?:[-*+]|\d{1,9}[.)])\s+\S/u, "list"],
  [/^\s*\|.*\|\s*$/u, "table"],
];

/** Roles that Markdown's marks give to lines; front matter is metadata, code is left alone. */
export function markdownHints(text: string): LineHint[] {
  const head = frontMatterEnd(text);
  const hints = hintsFor(text.slice(0, head), 0, "metadata");
  let isCode = false;
  let hasHeadline = false;
  let at = head;
  for (const line of text.slice(head).split("\n")) {
    if (/^ {0,3}(?:```|~~~)/u.test(line)) isCode = !isCode;
    const role = isCode ? undefined : roleMarks.find(([mark]) => mark.test(line))?.[1];
    // An article has one headline; more headings of the first rank divide its body.
    const given = role === "headline" && hasHeadline ? "crosshead" : role;
    if (role === "headline") hasHeadline = true;
    if (given !== undefined) hints.push(...hintsFor(line, at, given));
    at += line.length + 1;
  }
  return hints;
}
