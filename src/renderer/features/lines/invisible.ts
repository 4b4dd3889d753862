/** A character that changes a text without being seen in it. */
export interface Invisible {
  /** UTF-16 code units from the start of the text. */
  readonly position: number;
  readonly name: string;
  /** `U+200B` */
  readonly code: string;
  /** What its mark says, in a few letters. */
  readonly sign: string;
}

type Meaning = readonly [name: string, sign: string];

const named: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  [0x00ad, ["Soft hyphen", "SHY"]],
  [0x034f, ["Combining grapheme joiner", "CGJ"]],
  [0x061c, ["Arabic letter mark", "ALM"]],
  [0x180e, ["Mongolian vowel separator", "MVS"]],
  [0x200b, ["Zero-width space", "ZWSP"]],
  [0x200c, ["Zero-width non-joiner", "ZWNJ"]],
  [0x200d, ["Zero-width joiner", "ZWJ"]],
  [0x200e, ["Left-to-right mark", "LRM"]],
  [0x200f, ["Right-to-left mark", "RLM"]],
  [0x202a, ["Left-to-right embedding", "LRE"]],
  [0x202b, ["Right-to-left embedding", "RLE"]],
  [0x202c, ["Pop directional formatting", "PDF"]],
  [0x202d, ["Left-to-right override", "LRO"]],
  [0x202e, ["Right-to-left override", "RLO"]],
  [0x2060, ["Word joiner", "WJ"]],
  [0x2061, ["Invisible function application", "FA"]],
  [0x2062, ["Invisible times", "IT"]],
  [0x2063, ["Invisible separator", "IS"]],
  [0x2064, ["Invisible plus", "IP"]],
  [0x2066, ["Left-to-right isolate", "LRI"]],
  [0x2067, ["Right-to-left isolate", "RLI"]],
  [0x2068, ["First strong isolate", "FSI"]],
  [0x2069, ["Pop directional isolate", "PDI"]],
  [0xfeff, ["Byte order mark", "BOM"]],
]);

/** Unicode's tag characters, which hide whole sentences in a text. */
const tags = { first: 0xe0000, last: 0xe007f };

const suspects =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u034f|[\u{e0000}-\u{e007f}]/gu;

/** Scripts whose spelling needs joiners: there they are letters' neighbours and no secret. */
const joining =
  /\p{Script_Extensions=Arabic}|\p{Script_Extensions=Syriac}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Gurmukhi}|\p{Script=Gujarati}|\p{Script=Oriya}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Kannada}|\p{Script=Malayalam}|\p{Script=Sinhala}|\p{Script=Khmer}|\p{Script=Myanmar}|\p{Script=Mongolian}/u;

const pictograph = /\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier}/u;
const blackFlag = "🏴";

/**
 * The invisible characters of a text, in order: bidirectional controls, zero-width characters, tags
 * and control characters. Not those that a visible character needs: joiners in emoji and in scripts
 * that are spelled with them, and the tags of a flag.
 *
 * `most` bounds the answer; a text with more than that is full of them.
 */
export function invisibleIn(text: string, most = Number.POSITIVE_INFINITY): Invisible[] {
  const found: Invisible[] = [];
  for (const { 0: character, index } of text.matchAll(suspects)) {
    const code = character.codePointAt(0)!;
    if (isPartOfVisible(text, index, code, character.length)) continue;
    const [name, sign] = meaningOf(code);
    found.push({
      position: index,
      name,
      sign,
      code: `U+${code.toString(16).toUpperCase().padStart(4, "0")}`,
    });
    if (found.length >= most) break;
  }
  return found;
}

function meaningOf(code: number): Meaning {
  const known = named.get(code);
  if (known !== undefined) return known;
  return isTag(code) ? ["Tag character", "TAG"] : ["Control character", "CTRL"];
}

function isPartOfVisible(text: string, index: number, code: number, length: number): boolean {
  const before = lastCodePoint(text.slice(Math.max(0, index - 2), index));
  const after = String.fromCodePoint(text.codePointAt(index + length) ?? 0);
  if (code === 0x200d || code === 0x200c) {
    const isEmoji = code === 0x200d && pictograph.test(before) && pictograph.test(after);
    return isEmoji || (joining.test(before) && joining.test(after));
  }
  if (!isTag(code)) return false;
  // 🏴 and the tags after it are one flag; without it they are hidden text.
  let at = index;
  while (at > 0 && isTag(text.codePointAt(at - 2) ?? 0)) at -= 2;
  return text.slice(0, at).endsWith(blackFlag);
}

function isTag(code: number): boolean {
  return code >= tags.first && code <= tags.last;
}

function lastCodePoint(text: string): string {
  return [...text].at(-1) ?? "";
}
