import { type NormalisedText, normaliseText } from "../../../core/text/normalise.ts";
import { fileKindOf } from "./file-signature.ts";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be";

/** A text file's content ready to be stored, or why there is none, as the end of a sentence in brackets. */
export type ReadText =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: TextEncoding;
      /** Whole sentences about what is not in the text as it was in the file. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly why: "empty" | "not-text"; readonly reason: string };

type Decoded = { readonly decoded: string; readonly encoding: TextEncoding } | { readonly reason: string };

/**
 * Read a plain text file: UTF-8 with or without a byte order mark, or UTF-16 with one.
 *
 * Refuses as `empty` what holds no visible character, and as `not-text` files of other kinds,
 * bytes that are not in the encoding, and text so full of control characters that it is data.
 * Encodings are not guessed. Never throws; linear in the number of bytes.
 */
export function readText(bytes: Uint8Array): ReadText {
  if (bytes.length === 0) return { ok: false, why: "empty", reason: "it has 0 bytes" };
  const kind = fileKindOf(bytes);
  if (kind !== null) return notText(`it looks like ${kind}`);
  const decoding = decode(bytes);
  if ("reason" in decoding) return notText(decoding.reason);
  if (isMostlyControls(decoding.decoded)) return notText(reasonForControls(decoding.decoded));
  const normalised = normaliseText(decoding.decoded);
  if (!/\S/u.test(normalised.text)) return { ok: false, why: "empty", reason: "it holds only white space" };
  return { ok: true, text: normalised.text, encoding: decoding.encoding, notes: notesOn(normalised) };
}

function notText(reason: string): ReadText {
  return { ok: false, why: "not-text", reason };
}

function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, "utf-16be");
  try {
    // The mark is kept here so that it is taken off in one place, by normaliseText.
    const decoded = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { decoded, encoding: "utf-8" };
  } catch (problem) {
    if (problem instanceof TypeError) return { reason: "its bytes are not UTF-8" };
    throw problem;
  }
}

/** Code units handed to `String.fromCharCode` at once; many more would overflow the stack. */
const unitsAtOnce = 8192;

/** By hand, because a decoder would replace lone surrogates without counting them. */
function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Decoded {
  if (bytes.length % 2 !== 0) return { reason: "it begins as UTF-16 but ends in half a character" };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 2 * unitsAtOnce) {
    const units = new Array<number>(Math.min(unitsAtOnce, (bytes.length - from) / 2));
    for (let at = 0; at < units.length; at++) {
      units[at] = view.getUint16(from + 2 * at, encoding === "utf-16le");
    }
    pieces.push(String.fromCharCode(...units));
  }
  return { decoded: pieces.join(""), encoding };
}

/**
 * Whether control characters (tabs and line ends not counted) are more than one in ten, as in data
 * and never in text. A few are forgiven in a short text, where one stray NUL is a large share.
 */
function isMostlyControls(decoded: string): boolean {
  let controls = 0;
  for (let at = 0; at < decoded.length; at++) {
    const unit = decoded.charCodeAt(at);
    if (unit < 0x20 ? unit < 0x09 || unit > 0x0d : unit === 0x7f) controls++;
  }
  return controls * 2 >= decoded.length || (controls >= 8 && controls * 10 > decoded.length);
}

function reasonForControls(decoded: string): string {
  const isEveryOtherNul = /^(?:\0[^\0]|[^\0]\0){4}/u.test(decoded);
  return isEveryOtherNul
    ? "it looks like UTF-16 text without a byte order mark"
    : "it holds control characters as data files do";
}

function notesOn({ replacedNul, replacedSurrogates }: NormalisedText): string[] {
  const notes: string[] = [];
  if (replacedNul > 0) notes.push(replacement(replacedNul, "NUL character", "NUL characters"));
  if (replacedSurrogates > 0) {
    notes.push(replacement(replacedSurrogates, "half of a character pair", "halves of character pairs"));
  }
  return notes;
}

function replacement(count: number, one: string, many: string): string {
  const what = count === 1 ? `1 ${one} was` : `${count.toLocaleString("en")} ${many} were`;
  return `${what} replaced by “\ufffd” (U+FFFD), because a stored text cannot hold ${count === 1 ? "it" : "them"}.`;
}
