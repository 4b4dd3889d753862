import type { Range } from "../../text/range.ts";
import type { NearTerm } from "../query.ts";
import type { Token } from "../words/tokens.ts";
import { type Span, spansOf } from "./occurrences.ts";

/**
 * Every place where words stand near each other: from the first of them to the last.
 *
 * In     the words of a text, as `tokensOf` gives them.
 * Out    in reading order; of two that lie one inside the other only the inner one.
 * Means  what NEAR means to SQLite's FTS5: between the end of each word or phrase and the start of
 *        the last stand at most `distance` words. Words and phrases may overlap.
 */
export function nearbyIn(tokens: readonly Token[], { terms, distance }: NearTerm): Range[] {
  const places = terms.map((term) => spansOf(tokens, term));
  const starts = new Set(places.flatMap((spans) => spans.map(({ first }) => first)));
  const walks = places.map(walkOver);
  const windows: Span[] = [];
  for (const latest of [...starts].sort((a, b) => a - b)) {
    const chosen = walks.map((nearestTo) => nearestTo(latest));
    const near = chosen.filter((span) => span !== null && latest <= span.last + 1 + distance);
    if (near.length < terms.length) continue;
    windows.push({
      first: Math.min(...near.map((span) => span?.first ?? 0)),
      last: Math.max(...near.map((span) => span?.last ?? 0)),
    });
  }
  return innermost(windows).map(({ first, last }) => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
  }));
}

/** The last of some spans that begins no later than a place; to be asked in rising order. */
function walkOver(spans: readonly Span[]): (latest: number) => Span | null {
  const ordered = spans.toSorted((a, b) => a.first - b.first || a.last - b.last);
  let next = 0;
  return (latest) => {
    while ((ordered[next]?.first ?? Number.POSITIVE_INFINITY) <= latest) next += 1;
    return ordered[next - 1] ?? null;
  };
}

/** Those that hold no other, each once, in order. */
function innermost(windows: readonly Span[]): Span[] {
  let furthest = -1;
  return windows
    .toSorted((a, b) => a.last - b.last || b.first - a.first)
    .filter(({ first }) => {
      const isInnermost = first > furthest;
      furthest = Math.max(furthest, first);
      return isInnermost;
    });
}
