import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { refuse } from "../../contract/failures.ts";
import type { TableMapping } from "../../contract/records.ts";
import { type ArticleKind, isTableKind, kindOf } from "../../formats/read/file-kind.ts";
import { mostFileBytes } from "../../formats/read/limits.ts";
import type { ReadArticle } from "../../formats/read/reading.ts";
import type { TableKind } from "../../formats/read/table/grid.ts";
import type { TableMapping as FileMapping } from "../../formats/read/table/mapping.ts";
import { sha256Of } from "../db/verification/texts.ts";
import type { FileReader, ReadApart } from "../reading/file-reader.ts";
import { whyUnreadable } from "./list-files.ts";

/** A file read and understood, not yet stored: one article, or a table's many. */
export interface ReadFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly fileSha256: string;
  readonly articles: readonly ReadArticle[];
  /** Sentences about rows of a table that gave no article. */
  readonly notes: readonly string[];
}

export interface RefusedFile {
  readonly path: string;
  readonly refusal: string;
}

export interface HowToRead {
  /** A name to read the bytes by, in place of the one detected. */
  readonly encoding?: string | undefined;
  /** For tables, in place of the one proposed. */
  readonly mapping?: TableMapping | undefined;
  /** Where the bytes come from; the disk, at that moment, when nothing else is said. */
  readonly bytesOf?: (path: string) => Promise<Uint8Array>;
}

const largestFileInWords = `${mostFileBytes / 1024 / 1024} MB`;

/** Why a file cannot be imported, as far as its size says, or null. */
export function refuseBySize(path: string, bytes: number): string | null {
  if (bytes === 0) return refuse("file-empty", { path }).message;
  if (bytes > mostFileBytes) return refuse("file-too-large", { path, limit: largestFileInWords }).message;
  return null;
}

/** Read one file, in a process of its own when its kind is one that could do harm. */
export async function readOne(
  path: string,
  reader: FileReader,
  how: HowToRead,
): Promise<ReadFile | RefusedFile> {
  let bytes: Uint8Array;
  try {
    bytes = await (how.bytesOf ?? readFile)(path);
  } catch (error) {
    return { path, refusal: whyUnreadable(path, error) };
  }
  const bySize = refuseBySize(path, bytes.length);
  if (bySize !== null) return { path, refusal: bySize };
  const name = basename(path);
  const kind = kindOf(name, bytes);
  if (!kind.ok) return { path, refusal: sentenceFor(path, kind) };
  const base = { path, name, bytes, fileSha256: sha256Of(bytes) };
  if (isTableKind(kind.kind)) return tableFile(base, kind.kind, how);
  const reading = await readKind(kind.kind, bytes, reader, how.encoding);
  if (reading.ok) return { ...base, articles: [reading], notes: [] };
  return { path, refusal: sentenceFor(path, reading) };
}

async function readKind(
  kind: ArticleKind,
  bytes: Uint8Array,
  reader: FileReader,
  encoding: string | undefined,
): Promise<ReadApart> {
  if (kind === "text" || kind === "markdown") {
    // The tables of all encodings: loaded by the first import, for no start needs them.
    const { readText } = await import("../../formats/read/text/read-text.ts");
    return readText(bytes, { encoding, isMarkdown: kind === "markdown" });
  }
  return reader.read(kind, bytes, encoding);
}

async function tableFile(
  base: Omit<ReadFile, "articles" | "notes">,
  kind: TableKind,
  how: HowToRead,
): Promise<ReadFile | RefusedFile> {
  const { readTable } = await import("../../formats/read/table/read-table.ts");
  const table = await readTable(base.bytes, kind, {
    encoding: how.encoding,
    mapping: withoutGaps(how.mapping),
  });
  if (!table.ok) return { path: base.path, refusal: sentenceFor(base.path, table) };
  const rows = table.refused.map(({ number, reason }) => `Row ${number}: ${reason}.`);
  if (table.articles.length > 0) {
    return {
      ...base,
      articles: table.articles.map(({ article }) => article),
      notes: [...table.notes, ...rows],
    };
  }
  const reason =
    table.mapping.text === undefined ? "no column of it looks like text" : "no row of it holds text";
  return { path: base.path, refusal: refuse("file-not-text", { path: base.path, reason }).message };
}

/** Columns that were given, in the form that tells a gap from a choice of nothing. */
function withoutGaps(mapping: TableMapping | undefined): FileMapping | undefined {
  if (mapping === undefined) return undefined;
  return Object.fromEntries(Object.entries(mapping).filter(([, column]) => column !== undefined));
}

function sentenceFor(path: string, reading: Exclude<ReadApart, { ok: true }>): string {
  if (reading.why === "stopped") return refuse("file-takes-too-long", { path }).message;
  if (reading.why === "unknown-kind") return refuse("file-kind-unknown", { path }).message;
  if (reading.why === "empty") return refuse("file-empty", { path }).message;
  return refuse("file-not-text", { path, reason: reading.reason }).message;
}
