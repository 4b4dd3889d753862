import { open, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { refuse } from "../../../contract/failures.ts";
import type { PlannedFile } from "../../../contract/records.ts";
import type { ExchangeSource, IncomingArticle, IncomingData } from "../../../core/exchange/incoming.ts";
import {
  type ExchangeKind,
  exchangeHead,
  exchangeKindOf,
  mayBeExchange,
} from "../../../formats/read/exchange/exchange-kind.ts";
import { mostUnpackedBytes } from "../../../formats/read/limits.ts";
import type { ReadDb } from "../../db/connection.ts";
import type { FileReader } from "../../reading/file-reader.ts";
import { whyUnreadable } from "../list-files.ts";
import { type RefusedFile, readOne, refuseBySize } from "../read-files.ts";
import { matchArticle } from "./match-articles.ts";

/** An exchange file read and understood, not yet brought into the project. */
export interface ReadExchangeFile {
  readonly path: string;
  readonly source: ExchangeSource;
  readonly data: IncomingData;
}

/** Whether a file holds annotations from elsewhere, by its name and, where that leaves it open, its head. */
export async function exchangeKindAt(path: string): Promise<ExchangeKind | null> {
  if (!mayBeExchange(path)) return null;
  const byName = exchangeKindOf(path, new Uint8Array());
  return byName ?? exchangeKindOf(path, await headOf(path));
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(exchangeHead), 0, exchangeHead, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * Read an exchange file, with the files that belong to it, in the process for untrusted files. Texts
 * that neither it nor the project holds are looked for beside it, by their bare names.
 */
export async function readExchangeFile(
  db: ReadDb,
  { path, companions = [] }: Pick<PlannedFile, "path" | "companions">,
  reader: FileReader,
): Promise<ReadExchangeFile | RefusedFile> {
  try {
    const isFolder = companions.length > 0;
    const kind = isFolder ? "brat" : await exchangeKindAt(path);
    const paths = isFolder ? companions : [path];
    const files = [];
    let total = 0;
    for (const each of paths) {
      const bytes = await readFile(each);
      total += bytes.length;
      const bySize = each === path ? refuseBySize(path, bytes.length) : null;
      if (bySize !== null) return { path, refusal: bySize };
      if (total > mostUnpackedBytes)
        return {
          path,
          refusal: refuse("exchange-refused", {
            path,
            reason: "its files are together larger than can be read",
          }).message,
        };
      files.push({ name: basename(each), bytes });
    }
    const reading = await reader.readExchange(kind ?? "json", files);
    if (reading.ok) {
      const data = await withTextsBeside(db, reading.data, dirname(path), reader);
      return { path, source: reading.source, data };
    }
    if (reading.why === "stopped") return { path, refusal: refuse("file-takes-too-long", { path }).message };
    return { path, refusal: refuse("exchange-refused", { path, reason: reading.reason }).message };
  } catch (error) {
    return { path, refusal: whyUnreadable(path, error) };
  }
}

/** Bare names only: an exchange file must not choose what else of the disk is read. */
function isBareName(name: string): boolean {
  return name !== "" && name === basename(name) && !/[\\/:\0]/u.test(name) && !name.startsWith(".");
}

async function withTextsBeside(
  db: ReadDb,
  data: IncomingData,
  folder: string,
  reader: FileReader,
): Promise<IncomingData> {
  const articles: IncomingArticle[] = [];
  for (const article of data.articles) {
    const isMissing = article.text === null && matchArticle(db, article) === null && isBareName(article.name);
    const read = isMissing ? await readOne(join(folder, article.name), reader, {}) : null;
    const text =
      read !== null && "articles" in read && read.articles.length === 1 ? read.articles[0]!.text : null;
    // Positions, if there are any, are of the text as the other program read it: words decide.
    articles.push(text === null ? article : { ...article, fallbackText: text });
  }
  return { ...data, articles };
}
