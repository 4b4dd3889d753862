import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import type { PrintedSheet } from "../../../contract/process.ts";
import { showFeet } from "../../../formats/write/html/feet.ts";
import { withPageNumbers } from "../../../formats/write/html/page-numbers.ts";
import { cutIntoSheets } from "../../../formats/write/html/sheets.ts";
import { joinPdfs } from "../../../formats/write/pdf/join-pdfs.ts";
import { PrintedPdf } from "../../../formats/write/pdf/printed-pdf.ts";

/** A step of making a PDF of a page on the disk; what lies between them is in the page's folder. */
export type PaperStep =
  /** Cut the page into sheets; they are to be printed. */
  | { readonly step: "cut"; readonly folder: string; readonly page: string }
  /** They have been: number the pages. What is numbered is to be printed. */
  | { readonly step: "number"; readonly folder: string }
  /** All is printed: make one PDF of it, where there is nothing yet. */
  | { readonly step: "join"; readonly folder: string; readonly pdf: string };

/** All that is joined in the end. */
interface PaperList {
  readonly sheets: readonly PrintedSheet[];
  readonly feet: readonly PrintedSheet[];
}

/** Take one step. Gives what is to be printed before the next. Throws the system's errors, and for a PDF that cannot be read. */
export function takePaperStep(step: PaperStep): Promise<readonly PrintedSheet[]> {
  if (step.step === "cut") return cut(step);
  return step.step === "number" ? number(step.folder) : joined(step);
}

async function cut({ folder, page }: { folder: string; page: string }): Promise<readonly PrintedSheet[]> {
  const sheets: PrintedSheet[] = [];
  for (const [index, html] of cutIntoSheets(await readFile(page, "utf8")).entries()) {
    const sheet = { ...sheetIn(folder, `sheet-${index}`), isTagged: true };
    await writeFile(sheet.page, html);
    sheets.push(sheet);
  }
  const list: PaperList = { sheets, feet: [] };
  await writeFile(listIn(folder), JSON.stringify(list));
  return sheets;
}

/** How pages are numbered shows only once all are printed; then what has their numbers is printed once more. */
async function number(folder: string): Promise<readonly PrintedSheet[]> {
  const pages = new Map<string, number>();
  let count = 0;
  const { sheets } = await readList(folder);
  for (const { pdf } of sheets) {
    const printed = new PrintedPdf(await readFile(pdf));
    const ids = printed.pageIds();
    const numbers = new Map(ids.map((id, index) => [id, count + index + 1]));
    for (const { name, page } of printed.places()) pages.set(name, numbers.get(page) ?? count + 1);
    count += ids.length;
  }
  const [whole, again, feet]: [PrintedSheet[], PrintedSheet[], PrintedSheet[]] = [[], [], []];
  for (const [index, sheet] of sheets.entries()) {
    const html = withPageNumbers(await readFile(sheet.page, "utf8"), pages);
    const numbered = { ...sheetIn(folder, `numbered-${index}`), isTagged: true };
    whole.push(html === null ? sheet : numbered);
    if (html === null) continue;
    await writeFile(numbered.page, html);
    again.push(numbered);
  }
  for (const [index, shown] of showFeet(await readFile(sheets[0]!.page, "utf8"), count).entries()) {
    const sheet = { ...sheetIn(folder, `feet-${index}`), isTagged: false };
    await writeFile(sheet.page, shown);
    feet.push(sheet);
  }
  const list: PaperList = { sheets: whole, feet };
  await writeFile(listIn(folder), JSON.stringify(list));
  return [...again, ...feet];
}

async function joined({ folder, pdf }: { folder: string; pdf: string }): Promise<readonly PrintedSheet[]> {
  const { sheets, feet } = await readList(folder);
  const file = openSync(pdf, "wx");
  try {
    joinPdfs(
      sheets.map((sheet) => () => readFileSync(sheet.pdf)),
      feet.map((sheet) => readFileSync(sheet.pdf)),
      { write: (bytes) => writeWhole(file, bytes), deflate: deflateSync },
    );
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return [];
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

function sheetIn(folder: string, name: string): { readonly page: string; readonly pdf: string } {
  return { page: join(folder, `${name}.html`), pdf: join(folder, `${name}.pdf`) };
}

function listIn(folder: string): string {
  return join(folder, "sheets.json");
}

async function readList(folder: string): Promise<PaperList> {
  return JSON.parse(await readFile(listIn(folder), "utf8")) as PaperList;
}
