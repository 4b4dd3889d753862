import { byPosition, type Range, withoutOuterSpace } from "../../../../core/text/range.ts";

interface Interval extends Range {
  readonly id: string;
  /** When it has several. */
  readonly pieces?: readonly Range[];
}

/**
 * The highlight to merge with: the next in reading order that overlaps this one or touches it, white
 * space between them aside, else the nearest such before it; null when none does.
 *
 * In  `annotations` in reading order.
 */
export function mergePartner<T extends Interval>(
  text: string,
  annotations: readonly T[],
  from: Interval,
): T | null {
  const others = annotations.filter((other) => other.id !== from.id && haveTouch(text, from, other));
  return others.find((other) => byPosition(other, from) >= 0) ?? others.at(-1) ?? null;
}

function haveTouch(text: string, a: Interval, b: Interval): boolean {
  return (a.pieces ?? [a]).some((one) => (b.pieces ?? [b]).some((other) => touches(text, one, other)));
}

function touches(text: string, a: Range, b: Range): boolean {
  const [first, second] = byPosition(a, b) <= 0 ? [a, b] : [b, a];
  if (second.start <= first.end) return true;
  const gap = withoutOuterSpace(text, { start: first.end, end: second.start });
  return gap.start >= gap.end;
}
