import { normaliseText } from "../../../core/text/normalise.ts";
import { decodeBytes } from "../encoding/decode.ts";
import { fileKindOf } from "../file-signature.ts";
import { type LineHint, type Reading, refusal, type StatedFacts } from "../reading.ts";
import { notesOn } from "../replaced-characters.ts";
import { markdownFacts, markdownHints } from "./markdown.ts";

export interface TextOptions {
  /** A name from `encodingNames` to read the bytes in; otherwise it is detected. */
  readonly encoding?: string | undefined;
  /** Whether marks at the beginning of lines are Markdown's; the text is kept to the letter all the same. */
  readonly isMarkdown?: boolean | undefined;
}

/**
 * Read a plain text or Markdown file in any encoding of `encodingNames`.
 *
 * Refuses as `empty` what holds no visible character, and as `not-text` files of other kinds, bytes
 * that are text in no encoding, and text so full of control characters that it is data.
 * Never throws; linear in the number of bytes.
 */
export function readText(bytes: Uint8Array, options: TextOptions = {}): Reading {
  if (bytes.length === 0) return refusal("empty", "it has 0 bytes");
  const kind = fileKindOf(bytes);
  if (kind !== null) return refusal("not-text", `it looks like ${kind}`);
  const decoding = decodeBytes(bytes, options);
  if (!decoding.ok) return decoding;
  if (isMostlyControls(decoding.decoded)) {
    return refusal("not-text", "it holds control characters as data files do");
  }
  const normalised = normaliseText(decoding.decoded);
  if (!/\S/u.test(normalised.text)) return refusal("empty", "it holds only white space");
  const facts: StatedFacts = options.isMarkdown ? markdownFacts(normalised.text) : {};
  const lineHints: readonly LineHint[] = options.isMarkdown ? markdownHints(normalised.text) : [];
  const notes = [...decoding.notes, ...notesOn(normalised)];
  return { ok: true, text: normalised.text, lineHints, facts, encoding: decoding.encoding, notes };
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
