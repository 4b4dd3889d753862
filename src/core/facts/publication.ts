import type { Line } from "../text/line.ts";
import { type Fact, proposed } from "./fact.ts";

const address = /https?:\/\/[^\s<>"“”]+/iu;
const addressField = /^\s*(?:url|link|permalink)\s*:/iu;
const sourceField = /^\s*(?:source|publisher|published by|publication)\s*:\s*(?<name>\S[^\n]{0,100}?)\s*$/iu;
const agency = /\((?<name>\p{Lu}[\p{L}&./ ]{1,30})\)/u;

/** Metadata says what it says early; a line of 1 MB costs no more than this. */
const longestHead = 2000;

function headOf(text: string, line: Line): string {
  return text.slice(line.start, Math.min(line.end, line.start + longestHead));
}

/** The address an article says it stands at: in its metadata lines, never from a link in its text. */
export function urlIn(text: string, lines: readonly Line[]): Fact<string> | null {
  for (const line of lines) {
    if (line.role !== "metadata") continue;
    const content = headOf(text, line);
    const found = address.exec(content);
    if (found === null) continue;
    const url = found[0].replace(/[.,;:!?)\]]+$/u, "");
    const isAlone = content.trim() === found[0] || addressField.test(content);
    const start = line.start + found.index;
    return proposed(url, { start, end: start + url.length }, isAlone ? "stated" : "likely");
  }
  return null;
}

/**
 * The outlet: what a metadata field names, else the host of the article's own address, else the
 * agency in its dateline. Outlets that the article quotes or that its captions credit are not it.
 */
export function sourceOf(
  text: string,
  lines: readonly Line[],
  url: Fact<string> | null,
): Fact<string> | null {
  for (const line of lines) {
    const name = line.role === "metadata" ? sourceField.exec(headOf(text, line))?.groups?.name : undefined;
    if (name === undefined || address.test(name)) continue;
    const start = text.indexOf(name, line.start);
    return proposed(name, { start, end: start + name.length }, "stated");
  }
  const host = url === null ? null : hostOf(url.value);
  if (url !== null && host !== null) return proposed(host, url.evidence, "likely");
  for (const line of lines) {
    if (line.role !== "dateline") continue;
    const found = agency.exec(headOf(text, line));
    const name = found?.groups?.name;
    if (found === null || name === undefined) continue;
    const start = line.start + found.index + 1;
    return proposed(name, { start, end: start + name.length }, "likely");
  }
  return null;
}

/** The host as people write it: small, without "www.", without a port; null for a bare name or number. */
function hostOf(url: string): string | null {
  const host = /^https?:\/\/(?:[^/?#@]*@)?(?<host>[^/?#:@]+)/iu.exec(url)?.groups?.host?.toLowerCase();
  const plain = host?.replace(/^(?:www|m|amp)\d*\./u, "") ?? "";
  return /\.\p{L}[\p{L}\d-]*$/u.test(plain) ? plain : null;
}
