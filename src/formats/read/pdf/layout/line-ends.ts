/** Words as they stand inside the lines of a text, to tell what a broken word was. */
export interface KnownWords {
  has(word: string): boolean;
}

/** The words of a text that no line end broke, in small letters; compounds with their hyphens too. */
export function wordsWithin(lines: Iterable<string>): KnownWords {
  const words = new Set<string>();
  for (const line of lines) {
    const whole = line.replace(/[\p{L}\p{N}]+[-\u2010\u00ad]$/u, "");
    for (const [word] of whole.matchAll(/[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*/gu)) {
      words.add(word.toLowerCase().replaceAll("\u2010", "-"));
      if (/[-\u2010]/u.test(word)) for (const part of word.split(/[-\u2010]/u)) words.add(part.toLowerCase());
    }
  }
  return words;
}

/** First halves that keep their hyphen. */
const compounding = new Set(
  (
    "all anti co counter cross de ex extra far first half high ill inter left long low mid multi neo new non off " +
    "old one over post pre pro pseudo quasi re right second self semi short so sub super third two three four " +
    "five ultra un under vice well wide"
  ).split(" "),
);

/** How two lines are put together: what stands between them, and how many characters the first one loses. */
export interface LineJoin {
  readonly between: "" | " ";
  readonly dropped: 0 | 1;
}

/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}、。，！？「」『』（）：；]/u;

/**
 * How to join a line with the next one of its paragraph.
 *
 * A hyphen at the line's end goes only when a small letter follows and the whole word is safe: it
 * stands elsewhere in the text, or its first half neither makes compounds ("self-") nor stands
 * elsewhere as a word of its own beside the second. In every other case the hyphen stays. A soft
 * hyphen is there for the break alone and goes.
 */
export function joinOf(line: string, next: string, known: KnownWords): LineJoin {
  const before = line.slice(-80);
  if (before.endsWith("\u00ad")) return { between: "", dropped: 1 };
  const halves = /(?<first>[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*)[-\u2010]$/u.exec(before)?.groups;
  const second = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next)?.[0].toLowerCase();
  if (halves?.first !== undefined) {
    if (second === undefined) return { between: /^[\p{L}\p{N}]/u.test(next) ? "" : " ", dropped: 0 };
    // Abbreviations in capitals make compounds ("US-backed").
    const isAbbreviation = /\p{Lu}{2}$/u.test(halves.first);
    const isWhole = !isAbbreviation && isOneWord(halves.first.toLowerCase(), second, known);
    return { between: "", dropped: isWhole ? 1 : 0 };
  }
  const isUnspaced = unspaced.test(before.slice(-1)) && unspaced.test(next.slice(0, 1));
  const isInAddress = /\S:\/\/\S*[/-]$/u.test(before);
  return { between: isUnspaced || isInAddress ? "" : " ", dropped: 0 };
}

function isOneWord(first: string, second: string, known: KnownWords): boolean {
  if (known.has(first + second)) return true;
  if (known.has(`${first}-${second}`) || /\p{N}/u.test(first)) return false;
  const last = first.slice(first.lastIndexOf("-") + 1);
  if (compounding.has(last)) return false;
  return !(last.length > 2 && second.length > 2 && known.has(last) && known.has(second));
}
