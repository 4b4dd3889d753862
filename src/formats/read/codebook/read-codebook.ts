import { readQdc } from "../qdc/read-qdc.ts";
import { refusal } from "../reading.ts";
import { readCodebookCsv } from "./read-codebook-csv.ts";
import { readCodebookJson } from "./read-codebook-json.ts";
import type { CodebookReading } from "./reading.ts";

/** Bytes of the largest codebook that is read: tens of thousands of tags. */
export const mostCodebookBytes = 20 * 1024 * 1024;

/** Read a codebook from a file of this name; the caller has checked its size. */
export async function readCodebook(name: string, bytes: Uint8Array): Promise<CodebookReading> {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  if (ending === "qdc") return readQdc(bytes);
  if (ending === "csv" || ending === "tsv") return readCodebookCsv(bytes);
  if (ending === "json") return readCodebookJson(bytes);
  return refusal("unknown-kind", "codebooks are read from .qdc, .csv and .json");
}
