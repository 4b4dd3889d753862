import { fileKindOf } from "./file-signature.ts";
import { type Refusal, refusal } from "./reading.ts";
import type { TableKind } from "./table/grid.ts";

/** Kinds of files that hold one article, and all that can be read. */
export type ArticleKind = "text" | "markdown" | "html" | "docx" | "pdf";
export type FileKind = ArticleKind | TableKind;

/** What each ending of a file's name promises. */
const endings: ReadonlyMap<string, FileKind> = new Map([
  ["txt", "text"],
  ["text", "text"],
  ["md", "markdown"],
  ["markdown", "markdown"],
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
  ["docx", "docx"],
  ["pdf", "pdf"],
  ["csv", "csv"],
  ["tsv", "tsv"],
  ["tab", "tsv"],
  ["jsonl", "jsonl"],
  ["ndjson", "jsonl"],
]);

/** The endings of files that can be read, without the dot; for dialogs and for walking folders. */
const readableEndings: readonly string[] = [...endings.keys()];

export function isTableKind(kind: FileKind): kind is TableKind {
  return kind === "csv" || kind === "tsv" || kind === "jsonl";
}

/**
 * What kind of file this is, by the ending of its name (a path will do) and the first kilobyte of
 * its bytes (all of them will do). Where the two disagree it is refused as `wrong-kind`, and the
 * reason says how to name it; a name that promises nothing readable is `unknown-kind`.
 */
export function kindOf(
  fileName: string,
  bytes: Uint8Array,
): { readonly ok: true; readonly kind: FileKind } | Refusal {
  const ending = /\.(?<ending>[^./\\]+)$/u.exec(fileName)?.groups?.ending?.toLowerCase() ?? "";
  const kind = endings.get(ending);
  const found = bytesLookLike(bytes);
  if (kind === undefined) {
    const known = readableEndings.map((one) => `.${one}`).join(", ");
    const what = ending === "" ? "its name has no ending" : `files ending in .${ending} cannot be read`;
    return refusal("unknown-kind", `${what}; these can: ${known}`);
  }
  if (found === "pdf" && kind !== "pdf")
    return refusal("wrong-kind", "it is a PDF; rename it to end in .pdf");
  if (found === "zip" && kind !== "docx") {
    return refusal("wrong-kind", "it is a ZIP archive; if it is a Word document, rename it to end in .docx");
  }
  if (found === "html" && (kind === "text" || kind === "markdown")) {
    return refusal("wrong-kind", "it is a web page; rename it to end in .html");
  }
  const isOther =
    (kind === "pdf" && found !== "pdf") || (kind === "docx" && found !== "zip" && found !== "compound");
  if (isOther && bytes.length > 0) {
    const name = kind === "pdf" ? "PDF" : "Word document";
    return refusal("wrong-kind", `it is no ${name} but looks like ${fileKindOf(bytes) ?? "text or data"}`);
  }
  return { ok: true, kind };
}

/** Bytes in which a PDF must begin; programs put lines of their own before it. */
const pdfHead = 1024;

function bytesLookLike(bytes: Uint8Array): "pdf" | "zip" | "compound" | "html" | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, pdfHead));
  if (head.startsWith("%PDF-") || /[\r\n]%PDF-\d\.\d/u.test(head)) return "pdf";
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return "zip";
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return "compound";
  return /^(?:\xef\xbb\xbf)?\s*(?:<!--[^>]*-->\s*)?<(?:!doctype html|html[\s>])/iu.test(head) ? "html" : null;
}
