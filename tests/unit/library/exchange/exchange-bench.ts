import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ImportResult } from "../../../../src/contract/records.ts";
import type { ExchangeData } from "../../../../src/core/exchange/exchange.ts";
import { readExchange } from "../../../../src/formats/read/exchange/read-exchange.ts";
import { readArticle } from "../../../../src/formats/read/read-article.ts";
import { writeProjectJson } from "../../../../src/formats/write/json/write-project-json.ts";
import type { ReadAnswer, StartReader } from "../../../../src/library/reading/protocol.ts";
import { readZip } from "../../formats/write/read-zip.ts";
import { type Bench, bench, scratchFolder } from "../scratch.ts";

/** A file of its own with this content. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(scratchFolder(), name);
  writeFileSync(path, content);
  return path;
}

/** Reads in this process, which starts none for each of many small files; one test reads apart. */
export const readHere: StartReader = async () => {
  const listeners: ((answer: ReadAnswer) => void)[] = [];
  return {
    send: (request) => {
      const reading =
        "exchange" in request
          ? readExchange(request.exchange, request.files)
          : readArticle(request.kind, request.bytes);
      void reading.then((read) => {
        for (const listener of listeners) listener({ id: request.id, reading: read });
      });
    },
    onAnswer: (listener) => void listeners.push(listener),
    onExit: () => undefined,
    kill: () => undefined,
  };
};

export function emptyProject(): Promise<Bench> {
  return bench("empty", readHere);
}

/** An empty project into which this was imported as our own JSON. */
export async function projectOf(data: ExchangeData): Promise<Bench> {
  const project = await emptyProject();
  await importFile(project, fileWith("made.json", writeProjectJson(data)));
  return project;
}

export function importFile(project: Bench, path: string): Promise<ImportResult> {
  return project.ask("article.import", { paths: [path] });
}

/** What an export writes. */
export async function exported(
  project: Bench,
  format: string,
  name: string,
): Promise<{ path: string; bytes: Buffer }> {
  const path = join(scratchFolder(), name);
  await project.ask("export.write", { format, path });
  return { path, bytes: readFileSync(path) };
}

/** The whole state of a project but for its log and its own id. */
export function stateOf(project: Bench): Record<string, unknown[]> {
  const tables = [
    "article",
    "article_version",
    "line",
    "annotation",
    "annotation_target",
    "annotation_tag",
    "tag",
    "note",
    "review",
    "tag_example",
    "claim",
    "claim_evidence",
    "saved_search",
    "report",
  ];
  return Object.fromEntries(
    tables.map((table) => [table, project.project.read.all(`SELECT * FROM ${table} ORDER BY 1, 2, 3`)]),
  );
}

/** What a file holds, as text: an archive by its entries. */
export async function readable(bytes: Buffer): Promise<Record<string, string>> {
  if (bytes.toString("latin1", 0, 2) !== "PK") return { "": bytes.toString("utf8") };
  const entries = await readZip(bytes);
  return Object.fromEntries([...entries].map(([name, content]) => [name, content.toString("utf8")]));
}
