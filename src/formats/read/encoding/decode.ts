import iconv from "iconv-lite";
import { type EncodingName, encodingNamed } from "../../../core/text/encodings.ts";
import { type Refusal, refusal, type UsedEncoding } from "../reading.ts";
import { guessEncoding } from "./guess-encoding.ts";
import { decodeUtf16, utf16WithoutMark } from "./utf-16.ts";

export interface DecodeOptions {
  /** The analyst's choice; nothing is detected then. A name from `encodingNames`. */
  readonly encoding?: string | undefined;
  /** What the file says of itself; believed when the bytes do not contradict it. */
  readonly declared?: string | undefined;
}

export type Decoding =
  | {
      readonly ok: true;
      /** Not normalised; a byte order mark is still in it. */
      readonly decoded: string;
      readonly encoding: UsedEncoding;
      readonly notes: readonly string[];
    }
  | Refusal;

/**
 * The characters that bytes stand for, with the encoding that was used.
 *
 * A mark is believed, then UTF-16 by its NULs, then UTF-8 whenever it is valid or nearly so (in no
 * other encoding do texts look like it by chance), then what the file declares, then a guess.
 * Refuses as `not-text` what is text in none, and half characters at the end of UTF-16.
 */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions = {}): Decoding {
  if (options.encoding !== undefined) return decodeAsChosen(bytes, options.encoding);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return asUtf16(bytes, "utf-16le", false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return asUtf16(bytes, "utf-16be", false);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf16 = hasMark ? null : utf16WithoutMark(bytes);
  if (utf16 !== null) return asUtf16(bytes, utf16, true);
  const valid = validUtf8(bytes);
  if (valid !== null) return decodedAs("utf-8", valid, false);
  if (hasMark || isNearlyUtf8(bytes)) return decodeWithGaps(bytes, "utf-8", true);
  const declared = options.declared === undefined ? null : encodingNamed(options.declared);
  if (declared !== null && !declared.startsWith("utf-")) return decodeWithGaps(bytes, declared, false);
  const guess = guessEncoding(bytes);
  if (guess !== null) return decodeWithGaps(bytes, guess, true);
  return refusal("not-text", "its bytes are text in no encoding that is known");
}

function decodeAsChosen(bytes: Uint8Array, chosen: string): Decoding {
  const name = encodingNamed(chosen);
  if (name === null) return refusal("not-text", `there is no encoding “${chosen}”`);
  return name === "utf-16le" || name === "utf-16be"
    ? asUtf16(bytes, name, false)
    : decodeWithGaps(bytes, name, false);
}

function asUtf16(bytes: Uint8Array, name: "utf-16le" | "utf-16be", isGuess: boolean): Decoding {
  if (bytes.length % 2 !== 0) {
    return refusal("not-text", "it begins as UTF-16 but ends in half a character");
  }
  return decodedAs(name, decodeUtf16(bytes, name), isGuess);
}

function decodedAs(name: EncodingName, decoded: string, isGuess: boolean, notes: string[] = []): Decoding {
  return { ok: true, decoded, encoding: { name, isGuess }, notes };
}

function decodeWithGaps(bytes: Uint8Array, name: EncodingName, isGuess: boolean): Decoding {
  // The mark is kept here so that it is taken off in one place, by normaliseText.
  const decoded =
    name === "utf-8"
      ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)
      : iconv.decode(bytes, name, { stripBOM: false });
  const gaps = decoded.match(/\ufffd/gu)?.length ?? 0;
  const notes =
    gaps === 0 ? [] : [`${gapsIn(gaps)} “\ufffd” (U+FFFD), because the bytes there are not ${name}.`];
  return decodedAs(name, decoded, isGuess, notes);
}

function gapsIn(count: number): string {
  return count === 1 ? "1 place in the text reads" : `${count.toLocaleString("en")} places in the text read`;
}

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (problem) {
    if (problem instanceof TypeError) return null;
    throw problem;
  }
}

/**
 * Whether bytes are UTF-8 with a few broken places: at least four characters of more than one byte,
 * and ten of them to each gap. Broken by a cut at a fixed length, or by one stray byte pasted in.
 */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const decoded = new TextDecoder("utf-8").decode(bytes);
  const gaps = decoded.match(/\ufffd/gu)?.length ?? 0;
  const wide = (decoded.match(/[^\0-\x7f]/gu)?.length ?? 0) - gaps;
  return wide >= 4 && wide >= 10 * gaps;
}
