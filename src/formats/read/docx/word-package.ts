import { decodeBytes } from "../encoding/decode.ts";
import { type Refusal, refusal } from "../reading.ts";
import { xmlProblem } from "../xml/check-xml.ts";
import { openZip, type ZipArchive } from "../zip/open-zip.ts";

/** A Word document's parts as checked XML, keyed by their names in the package. */
export interface WordPackage {
  readonly ok: true;
  readonly parts: ReadonlyMap<string, string>;
}

/** Old Office files and encrypted new ones begin like this: an OLE compound file. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Open a .docx and check every XML part before a library builds a tree of it, so that what the
 * library reads is exactly what was checked. Pictures and embedded files are never unpacked.
 */
export async function openWordPackage(bytes: Uint8Array): Promise<WordPackage | Refusal> {
  if (compoundFile.every((byte, at) => bytes[at] === byte)) return refusalForCompoundFile(bytes);
  const archive = await openZip(bytes);
  if (!archive.ok) return archive;
  if (!archive.has("[Content_Types].xml") && !archive.has("word/document.xml")) {
    return refusal("wrong-kind", "it is a ZIP archive without a Word document in it");
  }
  return await readParts(archive);
}

async function readParts(archive: ZipArchive): Promise<WordPackage | Refusal> {
  const parts = new Map<string, string>();
  for (const name of archive.names) {
    if (!/\.(?:xml|rels)$/iu.test(name)) continue;
    const read = await archive.read(name);
    if (!read.ok) return read;
    if (read.bytes.length === 0) continue;
    const decoding = decodeBytes(read.bytes);
    if (!decoding.ok) return refusal("damaged", `“${name}” in it is no text`);
    const xml = decoding.decoded.replace(/^\ufeff/u, "");
    const problem = xmlProblem(xml);
    if (problem !== null) return problem;
    parts.set(name, xml);
  }
  return { ok: true, parts };
}

/** The name of the stream that holds an encrypted document, as it stands in the file's directory. */
const encryptedStream = "EncryptedPackage";

function refusalForCompoundFile(bytes: Uint8Array): Refusal {
  const name = Buffer.from(encryptedStream, "utf16le");
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return whole.includes(name)
    ? refusal("encrypted", "it is protected with a password")
    : refusal("wrong-kind", "it is an old Word file (.doc); save it as .docx in a word processor");
}
