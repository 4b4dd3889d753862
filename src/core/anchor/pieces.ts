import { byPosition, type Range, withoutOuterSpace } from "../text/range.ts";

/**
 * The pieces of one highlight in reading order, those that overlap or touch made one: with nothing but
 * white space between them two pieces are one run of words.
 *
 * Units   UTF-16 code units of `text`, half-open.
 * Throws  RangeError without any piece: a highlight stands on at least one.
 */
export function joinPieces(text: string, pieces: readonly Range[]): readonly [Range, ...Range[]] {
  const [first, ...others] = pieces.toSorted(byPosition);
  if (first === undefined) throw new RangeError("a highlight needs a piece of text");
  const joined: [Range, ...Range[]] = [{ start: first.start, end: first.end }];
  for (const { start, end } of others) {
    const last = joined.at(-1)!;
    if (start <= last.end || isBlank(text, { start: last.end, end: start })) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else joined.push({ start, end });
  }
  return joined;
}

function isBlank(text: string, range: Range): boolean {
  const visible = withoutOuterSpace(text, range);
  return visible.start === visible.end;
}

/** What stands between two pieces of one quotation. */
const gap = " … ";

/** The words of all pieces as one quotation, an ellipsis between two. */
export function quotationOfPieces(pieces: readonly { readonly quote: string }[]): string {
  return pieces.map(({ quote }) => quote).join(gap);
}

/** From the first piece's start to the last one's end. */
export function spanOf(pieces: readonly Range[]): Range {
  return { start: pieces[0]?.start ?? 0, end: Math.max(0, ...pieces.map(({ end }) => end)) };
}
