import { hostileArticles } from "./article-files.ts";
import { hostileExchanges } from "./exchange-files.ts";
import type { HostileFile } from "./hostile-file.ts";

export type Place = "cli" | "window";

/** One row of the table of hostile inputs. */
export interface HostileRow {
  readonly number: number;
  readonly input: string;
  readonly expected: string;
  /** Why it is not tried there by anything but its files. */
  readonly not?: { readonly [place in Place]?: string };
}

export const hostileFiles: readonly HostileFile[] = [...hostileArticles, ...hostileExchanges];

/** The number of the row a file belongs to. */
export const rowOf = ({ name }: HostileFile): number => Number(name.slice(0, 2));

const onlyFiles = { cli: "its files say it", window: "its files say it" };
const noPage = "there is no page";
const drills = "the durability drills do this to a project that is open (docs/reliability.md)";

/**
 * What a stranger may hand us, and what it must lead to. A row is tried with its files, imported, and
 * by its attempt, at the command line and in the window; where there is no attempt, it says why.
 */
export const hostileRows: readonly HostileRow[] = [
  {
    number: 1,
    input: "a paste with `<img onerror>` or `<svg onload>` (CVE-2023-38506)",
    expected: "words alone",
    not: { cli: "nothing is pasted there; its file says the rest" },
  },
  {
    number: 2,
    input: "a title that holds HTML (CVE-2025-25187)",
    expected: "shown to the letter, in quick search as well",
  },
  {
    number: 3,
    input: "quoted HTML on a card (CVE-2018-11101)",
    expected: "shown to the letter, in reports as well",
  },
  {
    number: 4,
    input: "`<` before what is no letter, and nested tags (CVE-2024-40643)",
    expected: "inert",
    not: { cli: "its file says it" },
  },
  { number: 5, input: "SVG `<use>` (CVE-2023-37298)", expected: "dropped", not: { cli: "its file says it" } },
  {
    number: 6,
    input: "`<embed src=app://…>` (CVE-2023-2317)",
    expected: "refused; the scheme serves listed files alone",
    not: { cli: noPage },
  },
  { number: 7, input: "paths out of the scheme (CVE-2023-2110)", expected: "404", not: { cli: noPage } },
  {
    number: 8,
    input: "links to `ms-msdt:`, `file:`, `smb:` (CVE-2024-53268)",
    expected: "refused, or shown as words",
  },
  { number: 10, input: "`window.open` (CVE-2022-36450)", expected: "denied", not: { cli: noPage } },
  {
    number: 11,
    input: "a frame that navigates the window (CVE-2020-15174)",
    expected: "denied",
    not: { cli: noPage },
  },
  { number: 12, input: "a link inside a PDF (CVE-2023-45673)", expected: "words alone", not: onlyFiles },
  {
    number: 13,
    input: "script, launch action or font script in a PDF (CVE-2024-4367)",
    expected: "not run",
    not: onlyFiles,
  },
  {
    number: 14,
    input: "an encrypted or truncated PDF, or one of 10,001 pages",
    expected: "refused by name",
    not: onlyFiles,
  },
  {
    number: 16,
    input: "forged editor data on the clipboard",
    expected: "ignored",
    not: { cli: "nothing is pasted there" },
  },
  {
    number: 17,
    input: "remote images and style sheets, refresh, base",
    expected: "no request",
    not: { cli: "its file says it" },
  },
  {
    number: 18,
    input: "a Word picture linked to a device (CVE-2025-11849)",
    expected: "skipped, and told",
    not: onlyFiles,
  },
  { number: 19, input: "a `javascript:` link in Word", expected: "its words", not: onlyFiles },
  { number: 20, input: "entities that grow", expected: "DOCTYPE refused", not: onlyFiles },
  {
    number: 22,
    input: "XML 200,000 deep, 100,000 attributes",
    expected: "refused by its limit",
    not: onlyFiles,
  },
  { number: 23, input: "`__proto__` as a key", expected: "refused", not: onlyFiles },
  {
    number: 24,
    input: "names that leave the archive (CVE-2018-1002204), links",
    expected: "the whole import refused",
    not: onlyFiles,
  },
  { number: 25, input: "zip bombs", expected: "refused before they are unpacked", not: onlyFiles },
  { number: 26, input: "lying sizes, entries that come twice", expected: "refused", not: onlyFiles },
  {
    number: 28,
    input: "marks outside their text, or reversed",
    expected: "told; the other marks come",
  },
  {
    number: 30,
    input: "invalid UTF-8, UTF-16, Windows-1252",
    expected: "recognised, the choice shown",
    not: onlyFiles,
  },
  { number: 31, input: "NUL in a text", expected: "U+FFFD, and told", not: onlyFiles },
  { number: 32, input: "half a surrogate pair", expected: "U+FFFD at the same offset", not: onlyFiles },
  {
    number: 33,
    input: "characters that turn the direction, in a quotation (CVE-2021-42574)",
    expected: "marked in the text; an export warns",
  },
  { number: 35, input: "line ends mixed", expected: "LF, offsets kept", not: onlyFiles },
  {
    number: 36,
    input: "joined emoji, a thousand combining marks",
    expected: "never cut in two",
  },
  { number: 37, input: "200 MB on one line", expected: "refused unread", not: onlyFiles },
  { number: 38, input: "a binary called .txt", expected: "refused", not: onlyFiles },
  { number: 39, input: "an empty file", expected: "refused by name", not: onlyFiles },
  { number: 40, input: "a search that means harm", expected: "results, none, or a sentence" },
  { number: 41, input: "SQL in every field", expected: "kept to the letter" },
  { number: 42, input: "cells that a spreadsheet would carry out", expected: "text" },
  { number: 43, input: "control characters for Word and XML", expected: "replaced; the file is sound" },
  { number: 44, input: "titles and names that are paths or devices", expected: "safe names" },
  {
    number: 47,
    input: "a project of 0 bytes, cut short, or of another kind",
    expected: "refused by name, left byte for byte",
  },
  {
    number: 48,
    input: "a read-only file or folder",
    expected: "opened to read",
    not: { cli: drills, window: drills },
  },
  {
    number: 49,
    input: "a project locked, deleted or replaced while open",
    expected: "no write goes elsewhere",
    not: { cli: drills, window: drills },
  },
  { number: 50, input: "a project from the future", expected: "refused, left byte for byte" },
  {
    number: 51,
    input: "options as arguments, a link as a project",
    expected: "ignored or asked about",
  },
];

/** What somebody might type into a search to break it. */
export const hostileSearches: readonly string[] = [
  '"',
  '""',
  "NEAR(",
  "NEAR/0",
  "title:x",
  "{quote note}: x",
  "rowid:1",
  "(".repeat(10_000),
  ")".repeat(10_000),
  "*",
  "-",
  "tag:",
  "a\0b",
  "date:99999-99-99",
  "^",
  "x OR",
  "AND AND",
  "\ud800",
  "'; drop table article; --",
  "<img src=x onerror=alert(1)>",
  "🙂".repeat(2000),
];

export const sqlText = "'; DROP TABLE annotation; -- \" OR 1=1";
