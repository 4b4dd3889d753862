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
  let replacedNul = 0;
  let replacedSurrogates = 0;
  let crlf = 0;
  let cr = 0;
  const text = (decoded.charCodeAt(0) === 0xfeff ? decoded.slice(1) : decoded).replace(
    // With the u flag a surrogate matches only when it stands alone.
    /\r\n?|\0|\p{Surrogate}/gu,
    (found) => {
      if (found === "\r\n") crlf++;
      else if (found === "\r") cr++;
      else if (found === "\0") replacedNul++;
      else replacedSurrogates++;
      return found.startsWith("\r") ? "\n" : "\ufffd";
    },
  );
  return { text, replacedNul, replacedSurrogates, newlines: { crlf, cr } };
}
