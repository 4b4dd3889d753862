export type Utf16 = "utf-16le" | "utf-16be";

/** Code units handed to `String.fromCharCode` at once; many more would overflow the stack. */
const unitsAtOnce = 8192;

/**
 * The characters of UTF-16 bytes, a mark included; a last single byte is left out.
 * By hand, because a decoder would replace lone surrogates without counting them.
 */
export function decodeUtf16(bytes: Uint8Array, encoding: Utf16): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - (bytes.length % 2);
  const pieces: string[] = [];
  for (let from = 0; from < end; from += 2 * unitsAtOnce) {
    const units = new Array<number>(Math.min(unitsAtOnce, (end - from) / 2));
    for (let at = 0; at < units.length; at++) {
      units[at] = view.getUint16(from + 2 * at, encoding === "utf-16le");
    }
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join("");
}

/** Bytes that are looked at; what a text is shows in its beginning. */
const sampleBytes = 64 * 1024;

/**
 * Which UTF-16 bytes without a mark are, or null when they are not.
 *
 * In UTF-16 the spaces, line ends and digits of any script have a NUL in the high byte, and high
 * bytes are few in kind (a script lies within a block), while NULs in other texts are strays that
 * fall on both sides. Where high bytes are many (Chinese), low bytes are seldom NUL (一 is one), and
 * the bytes are not UTF-8. Either way the characters must be such as texts are made of.
 */
export function utf16WithoutMark(bytes: Uint8Array): Utf16 | null {
  const sample = bytes.subarray(0, sampleBytes);
  if (sample.length < 2 || bytes.length % 2 !== 0) return null;
  const counts = [new Uint32Array(256), new Uint32Array(256)] as const;
  sample.forEach((byte, at) => {
    const side = counts[(at % 2) as 0 | 1];
    side[byte] = side[byte]! + 1;
  });
  const nuls = [counts[0][0]!, counts[1][0]!] as const;
  if (nuls[0] === nuls[1]) return null;
  const high = nuls[0] > nuls[1] ? 0 : 1;
  const units = sample.length / 2;
  const lowToHigh = nuls[1 - high]! / nuls[high];
  const [first, second] = Array.from(counts[high]).sort((a, b) => b - a);
  const isOneScript = lowToHigh < 0.02 && (first! + second!) / units >= 0.8 && nuls[high] / units >= 0.05;
  const isManyScripts = lowToHigh < 0.3 && !isValidUtf8(sample);
  if (!isOneScript && !isManyScripts) return null;
  const encoding: Utf16 = high === 0 ? "utf-16be" : "utf-16le";
  return isLikeText(decodeUtf16(sample.subarray(0, 8192), encoding)) ? encoding : null;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch (problem) {
    if (problem instanceof TypeError) return false;
    throw problem;
  }
}

/** Whether nearly all characters are letters, digits, punctuation or spaces, and hardly any a control. */
function isLikeText(decoded: string): boolean {
  const plain = decoded.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\t\n\r\f]/gu)?.length ?? 0;
  return plain * 20 >= [...decoded].length * 19;
}
