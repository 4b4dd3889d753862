import { open } from "node:fs/promises";
import { refuse } from "../../contract/failures.ts";
import type { PlannedFile } from "../../contract/records.ts";
import { isTableKind, kindOf } from "../../formats/read/file-kind.ts";
import { gatherBratFolders, type ListedWhole, nameOfListed } from "./exchange/brat-folders.ts";
import { exchangeKindAt } from "./exchange/read-exchange-file.ts";
import { listFiles, whyUnreadable } from "./list-files.ts";
import { refuseBySize } from "./read-files.ts";

/** How much of a table is read to show its columns. */
const headBytes = 256 * 1024;

/** Rows of a table shown beside its columns. */
const shownRows = 3;

/** What a selection of files and folders holds, as far as that shows without reading the files. */
export async function planFiles(paths: readonly string[]): Promise<PlannedFile[]> {
  const listed = await gatherBratFolders(await listFiles(paths));
  return Promise.all(listed.map((file, place) => planOne(file, place)));
}

async function planOne(listed: ListedWhole, place: number): Promise<PlannedFile> {
  const { path, bytes, refusal, companions } = listed;
  const name = nameOfListed(listed);
  // By the name alone: the bytes are looked at when they are read.
  const named = kindOf(name, new Uint8Array());
  const kind = named.ok ? named.kind : null;
  const shown = { place, path, name, bytes, table: null };
  if (refusal !== null) return { ...shown, kind: "unknown", refusal };
  if (companions !== undefined) return { ...shown, kind: "exchange", refusal: null, companions };
  try {
    if ((await exchangeKindAt(path)) !== null) {
      return { ...shown, kind: "exchange", refusal: refuseBySize(path, bytes) };
    }
  } catch (error) {
    return { ...shown, kind: "unknown", refusal: whyUnreadable(path, error) };
  }
  if (kind === null)
    return { ...shown, kind: "unknown", refusal: refuse("file-kind-unknown", { path }).message };
  const bySize = refuseBySize(path, bytes);
  if (!isTableKind(kind)) return { ...shown, kind: kind === "markdown" ? "text" : kind, refusal: bySize };
  if (bySize !== null) return { ...shown, kind: "table", refusal: bySize };
  try {
    const { readTable } = await import("../../formats/read/table/read-table.ts");
    const head = await readTable(await headOf(path), kind);
    if (!head.ok) {
      return {
        ...shown,
        kind: "table",
        refusal: refuse("file-not-text", { path, reason: head.reason }).message,
      };
    }
    const table = {
      columns: head.columns,
      sample: head.sampleRows.slice(0, shownRows),
      mapping: head.mapping,
    };
    return { ...shown, kind: "table", refusal: null, table };
  } catch (error) {
    return { ...shown, kind: "table", refusal: whyUnreadable(path, error) };
  }
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const buffer = new Uint8Array(headBytes);
    const { bytesRead } = await file.read(buffer, 0, headBytes, 0);
    // A row that the cut goes through would look broken.
    const end = bytesRead < headBytes ? bytesRead : buffer.lastIndexOf(0x0a) + 1;
    return buffer.subarray(0, end === 0 ? bytesRead : end);
  } finally {
    await file.close();
  }
}
