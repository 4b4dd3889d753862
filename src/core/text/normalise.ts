/** What a reader decoded, made ready to be stored, with a count of everything that was not kept. */
export interface NormalisedText {
  readonly text: string;
  /** NUL characters that became U+FFFD. */
  readonly replacedNul: number;
  /** Halves of surrogate pairs that became U+FFFD. */
  readonly replacedSurrogates: number;
  /** Line ends that became LF, by what they were. */
  readonly newlines: { readonly crlf: number; readonly cr: number };
}

/**
 * The form in which every article is stored: no leading byte order mark, LF line ends, and neither
 * NUL (C programs and SQLite's tools stop at it) nor lone surrogates (UTF-8 cannot hold them).
 *
 * A replaced character keeps its one code unit, so only the mark and CRLF move positions.
 * Linear in the text's length; gives the same string back when there is nothing to do.
 */
export function normaliseText(decoded: string): NormalisedText {
  const marked = decoded.charCodeAt(0) === 0xfeff ? decoded.slice(1) : decoded;
  const crlf = countOf("\r\n", marked);
  const cr = countOf("\r", marked) - crlf;
  const replacedNul = countOf("\0", marked);
  // With the u flag a surrogate matches only when it stands alone.
  const replacedSurrogates = marked.isWellFormed() ? 0 : marked.match(/\p{Surrogate}/gu)!.length;
  const text = marked
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n")
    .replaceAll("\0", "\ufffd")
    .toWellFormed();
  return { text, replacedNul, replacedSurrogates, newlines: { crlf, cr } };
}

function countOf(sought: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length)) count++;
  return count;
}
