import { readDocx } from "../../docx/read-docx.ts";
import { decodeBytes } from "../../encoding/decode.ts";
import type { Refusal } from "../../reading.ts";
import { childNamed, type XmlNode } from "../../xml/xml-tree.ts";
import type { ZipArchive } from "../../zip/open-zip.ts";
import type { Dropped } from "../dropped.ts";

/** A text as its file holds it, not normalised, or why it is not to be had. */
type SourceText = { readonly decoded: string } | Refusal | null;

/**
 * The text of a source. Paths are taken as programs write them: `internal://` and the folder in any
 * case, a bare name, a name at the archive's root. What lies outside the archive is never opened.
 * Null when the source, as listed, has no text here.
 */
export async function textOfSource(
  archive: ZipArchive,
  source: XmlNode,
  dropped: Dropped,
): Promise<SourceText> {
  const { plainTextPath, richTextPath, name = "" } = source.attributes;
  const content = childNamed(source, "PlainTextContent");
  if (content !== undefined && content.text.trim() !== "") return { decoded: content.text };
  const plain = plainTextPath === undefined ? null : entryAt(archive, plainTextPath);
  const rich = richTextPath === undefined ? null : entryAt(archive, richTextPath);
  const text = plain === null || plain === "outside" ? null : await readText(archive, plain);
  if (text !== null && "ok" in text) return text;
  // Some programs put an empty text beside the document it was to be made of.
  if (text !== null && (/\S/u.test(text.decoded) || rich === null)) return text;
  if (rich !== null && rich !== "outside" && /\.docx$/iu.test(rich)) {
    const read = await archive.read(rich);
    const docx = read.ok ? await readDocx(read.bytes) : read;
    if (!docx.ok) return docx;
    dropped.say("A text was taken from its Word document, because the plain text beside it is empty.");
    return { decoded: docx.text };
  }
  if (plain === "outside" || rich === "outside") dropped.add("text-outside", name);
  else dropped.add("text-missing", name);
  return null;
}

async function readText(archive: ZipArchive, entry: string): Promise<SourceText> {
  const read = await archive.read(entry);
  if (!read.ok) return read;
  if (read.bytes.length === 0) return { decoded: "" };
  const decoding = decodeBytes(read.bytes);
  return decoding.ok ? { decoded: decoding.decoded } : decoding;
}

/** The archive's entry that a path stands for; "outside" when it leads elsewhere, null when there is none. */
function entryAt(archive: ZipArchive, path: string): string | "outside" | null {
  const scheme = /^(?<scheme>[a-z][a-z0-9+.-]*):(?:\/\/)?(?<rest>.*)$/iu.exec(path)?.groups;
  if (scheme !== undefined && scheme.scheme!.toLowerCase() !== "internal") return "outside";
  const bare = (scheme?.rest ?? path).replaceAll("\\", "/").replace(/^\.?\//u, "");
  if (bare.split("/").includes("..")) return "outside";
  const wanted = [bare, `sources/${bare}`].map((name) => name.toLowerCase());
  return archive.names.find((name) => wanted.includes(name.toLowerCase())) ?? null;
}
