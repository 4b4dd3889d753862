import type { Entry, ZipFile } from "yauzl";
import { mostUnpackedBytes, mostZipEntries, mostZipRatio } from "../limits.ts";
import { type Refusal, refusal } from "../reading.ts";
import { archiveProblem, type Extent, entryProblem } from "./archive-problems.ts";

/** An archive whose directory has been checked; nothing is unpacked until it is asked for. */
export interface ZipArchive {
  readonly ok: true;
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of one entry; refused when they are not as many as the directory says, or damaged. */
  read(name: string): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | Refusal>;
}

/**
 * Open a ZIP archive and check its directory before anything is unpacked.
 *
 * `too-large` beyond the limits on entries, unpacked bytes and ratio; `unsafe` when a name leaves
 * the folder or stands for a link, and when entries are double, overlap or state two sizes;
 * `encrypted`, and `damaged` when it is no archive after all. Never throws for what the bytes hold.
 */
export async function openZip(bytes: Uint8Array): Promise<ZipArchive | Refusal> {
  const yauzl = await import("yauzl");
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  const extents: Extent[] = [];
  let file: ZipFile;
  try {
    file = await yauzl.fromBufferPromise(buffer);
    if (file.entryCount > mostZipEntries) {
      return refusal("too-large", `it holds more than ${mostZipEntries.toLocaleString("en")} files`);
    }
    for await (const entry of file.eachEntry()) {
      const local = await file.readLocalFileHeaderPromise(entry);
      const problem = entryProblem(entry, local);
      if (problem !== null) return problem;
      if (entries.has(entry.fileName)) return refusal("unsafe", `it holds “${entry.fileName}” twice`);
      entries.set(entry.fileName, entry);
      extents.push({
        start: entry.relativeOffsetOfLocalHeader,
        end: local.fileDataStart + entry.compressedSize,
        unpacked: entry.uncompressedSize,
      });
    }
  } catch (problem) {
    return refusalFor(problem);
  }
  const problem = archiveProblem(extents, { bytes: bytes.length, mostUnpackedBytes, mostZipRatio });
  if (problem !== null) return problem;
  return {
    ok: true,
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return refusal("damaged", `it lacks “${name}”`);
      try {
        return { ok: true, bytes: await unpacked(file, entry) };
      } catch (problem) {
        return refusalFor(problem);
      }
    },
  };
}

/** yauzl ends the stream with an error as soon as it holds more bytes than the directory says. */
async function unpacked(file: ZipFile, entry: Entry): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of await file.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** What yauzl and zlib say about bytes they cannot take, as a refusal. */
function refusalFor(problem: unknown): Refusal {
  if (!(problem instanceof Error)) throw problem;
  if (/relative path|absolute path|invalid characters in fileName/u.test(problem.message)) {
    return refusal("unsafe", "a name in it leads out of the folder it is unpacked to");
  }
  if (/too many bytes|not enough bytes|size mismatch/u.test(problem.message)) {
    return refusal("unsafe", "a file in it has another size than it states");
  }
  if (/encrypt/u.test(problem.message)) return refusal("encrypted", "it is protected with a password");
  return refusal("damaged", "it is cut off or damaged");
}
