import { analyse } from "chardet";
import iconv from "iconv-lite";
import { type EncodingName, encodingNamed } from "../../../core/text/encodings.ts";

/** Bytes the guess rests on; more would cost time and say no more. */
const sampleBytes = 256 * 1024;

/**
 * Least confidence (of 100) in chardet's answer. Ten is what it gives an encoding for East Asian
 * texts whenever the bytes happen to be possible in it.
 */
const leastConfidence = 11;

/**
 * The legacy encoding that bytes which are not Unicode are probably in, or null when they do not
 * look like text in any.
 *
 * chardet ranks by letter frequencies; what it names must also decode without a gap and into
 * letters. A text too short for frequencies is taken as Windows-1252, much the most common, when
 * its rare accented letters and quotation marks stand among plain ones.
 */
export function guessEncoding(bytes: Uint8Array): EncodingName | null {
  const sample = bytes.subarray(0, sampleBytes);
  // A sample may end inside a character.
  const isCut = sample.length < bytes.length;
  for (const match of analyse(sample)) {
    if (match.confidence < leastConfidence) break;
    const name = encodingNamed(match.name);
    if (name === null || name.startsWith("utf-")) continue;
    const decoded = iconv.decode(sample, name);
    if (isText(decoded, isCut) && hasOwnLetters(decoded, name)) return name;
  }
  return isWestern(iconv.decode(sample, "windows-1252")) ? "windows-1252" : null;
}

/** Whether a decoded text has no gaps and control characters and consists of what is read. */
function isText(decoded: string, isCut: boolean): boolean {
  const whole = isCut ? decoded.replace(/\ufffd$/u, "") : decoded;
  if (/[\ufffd\p{Co}]/u.test(whole) || hasControls(whole)) return false;
  const marks = whole.match(/[\p{S}\p{Cn}]/gu)?.length ?? 0;
  return marks * 10 <= whole.length;
}

/**
 * Letters without which a text is not in the language of its encoding; the bytes of other languages
 * are often possible in it but give rare characters.
 */
const ownLetters: { readonly [name in EncodingName]?: RegExp } = {
  "euc-kr": /\p{Script=Hangul}/gu,
  "euc-jp": /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  shift_jis: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
};

function hasOwnLetters(decoded: string, name: EncodingName): boolean {
  const own = ownLetters[name];
  if (own === undefined) return true;
  const letters = decoded.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0;
  const share = name === "euc-kr" ? 0.7 : 0.1;
  return (decoded.match(own)?.length ?? 0) >= share * letters;
}

/** Whether a text decoded as Windows-1252 has accents and quotation marks as Western texts do. */
function isWestern(decoded: string): boolean {
  if (decoded.includes("\ufffd") || hasControls(decoded)) return false;
  const others = decoded.match(/[^\0-\x7f]/gu) ?? [];
  const fitting = others.filter((one) => /[\p{Script=Latin}‘’‚“”„‹›«»–—…•·€£§°©®™´\u00a0¿¡]/u.test(one));
  return fitting.length * 10 >= others.length * 8 && others.length * 3 <= decoded.length;
}

/** Old texts hold tabs and line ends, hardly ever another control character. */
function hasControls(decoded: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const controls = decoded.match(/[\0-\x08\x0e-\x1f\x7f-\x9f]/gu)?.length ?? 0;
  return controls > 2 && controls * 200 > decoded.length;
}
