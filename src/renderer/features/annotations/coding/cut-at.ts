import type { Range } from "../../../../core/text/range.ts";
import { snapToWords } from "../../../../core/text/words.ts";

interface Interval extends Range {
  readonly id: string;
}

interface Cut {
  readonly annotationId: string;
  /** In UTF-16 code units of the text. */
  readonly at: number;
}

/**
 * Which highlight a caret means to cut, and where: the active one when the caret stands inside it, else
 * the shortest it stands in; before the word it stands in, or after that where it is the first. Null
 * when it stands in none.
 */
export function cutAt(
  text: string,
  annotations: readonly Interval[],
  active: Interval | null,
  caret: number,
): Cut | null {
  const holds = ({ start, end }: Range) => start < caret && caret < end;
  const shortest = annotations.filter(holds).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  const meant = active !== null && holds(active) ? active : shortest;
  if (meant === undefined) return null;
  const word = snapToWords(text, { start: caret, end: caret + 1 });
  const isInWord = word.start < caret && caret < word.end;
  const at = isInWord ? (word.start > meant.start ? word.start : word.end) : caret;
  return meant.start < at && at < meant.end ? { annotationId: meant.id, at } : null;
}
