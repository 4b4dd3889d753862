import type { Entry, LocalFileHeader } from "yauzl";
import { type Refusal, refusal } from "../reading.ts";

/** Where an entry stands in the archive, header and packed bytes, and how many bytes it unpacks to. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  readonly unpacked: number;
}

/** Unpacked bytes below which an entry may be packed as densely as it likes. */
const freeRatioBytes = 1024 * 1024;

/** The mode bits of Unix in an entry's attributes, and their value for a link. */
const modeShift = 16;
const typeMask = 0o170000;
const linkType = 0o120000;

/** A size that stands in the ZIP64 fields instead. */
const inZip64 = 0xffffffff;

/** Bit 3 of an entry's flags: its sizes stand behind its bytes and not in the local header. */
const sizesFollow = 0x8;

/**
 * What is wrong with one entry by its two headers, or null. yauzl has refused names with `..`,
 * drives and leading slashes before.
 */
export function entryProblem(entry: Entry, local: LocalFileHeader): Refusal | null {
  if (entry.isEncrypted()) return refusal("encrypted", "it is protected with a password");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a name that programs in C would cut short.
  if (/[\0-\x1f]/u.test(entry.fileName)) return refusal("unsafe", "a name in it holds control characters");
  if (((entry.externalFileAttributes >>> modeShift) & typeMask) === linkType) {
    return refusal("unsafe", `“${entry.fileName}” in it is a link to another file`);
  }
  if (!local.fileName.equals(entry.fileNameRaw)) {
    return refusal("unsafe", `“${entry.fileName}” in it has two names`);
  }
  const isStatedTwice = (local.generalPurposeBitFlag & sizesFollow) === 0;
  const differs = (here: number, there: number) => here !== inZip64 && here !== there;
  if (
    isStatedTwice &&
    (differs(local.uncompressedSize, entry.uncompressedSize) ||
      differs(local.compressedSize, entry.compressedSize))
  ) {
    return refusal("unsafe", `“${entry.fileName}” in it states two sizes`);
  }
  return null;
}

/** What is wrong with the entries together, or null: overlaps, and more than the limits allow. */
export function archiveProblem(
  extents: readonly Extent[],
  limits: { readonly bytes: number; readonly mostUnpackedBytes: number; readonly mostZipRatio: number },
): Refusal | null {
  const inOrder = extents.toSorted((a, b) => a.start - b.start);
  for (const [at, extent] of inOrder.entries()) {
    const next = inOrder[at + 1];
    if (next !== undefined && next.start < extent.end) {
      return refusal("unsafe", "two files in it share the same bytes");
    }
  }
  const unpacked = extents.reduce((sum, extent) => sum + extent.unpacked, 0);
  if (unpacked > limits.mostUnpackedBytes) {
    return refusal("too-large", `it would unpack to ${inMegabytes(unpacked)}`);
  }
  const isDense = (size: number, packed: number) =>
    size > freeRatioBytes && size > limits.mostZipRatio * packed;
  if (
    isDense(unpacked, limits.bytes) ||
    extents.some(({ start, end, unpacked: size }) => isDense(size, end - start))
  ) {
    return refusal("too-large", `it would unpack to more than ${limits.mostZipRatio} times its size`);
  }
  return null;
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / (1024 * 1024)).toLocaleString("en")} MB`;
}
