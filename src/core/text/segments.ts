import { byPosition, type Range } from "./range.ts";

/** A highlight to paint; several with one id are one highlight in several pieces. */
export interface Mark extends Range {
  readonly id: string;
}

/** A stretch of text over which the same highlights lie. */
export interface Segment extends Range {
  /** Ids of the marks over it, each once, in reading order of the marks; none where the text is bare. */
  readonly ids: readonly string[];
}

/**
 * Cut a text where highlights begin and end, so that overlapping ones sit side by side and never nest.
 *
 * Units   UTF-16 code units.
 * In      `length` of the whole text; `marks` in any order, overlaps and repeats allowed.
 * Out     segments in text order, touching, covering [0, length) exactly; `length` 0 gives [].
 * Throws  RangeError when a mark is empty or leaves the text: marks are checked when they are
 *         stored, so this is our bug.
 *
 * A sweep over the sorted ends: O(m log m) for m marks, plus the ids written out.
 */
export function cutIntoSegments(length: number, marks: readonly Mark[]): Segment[] {
  for (const mark of marks) {
    if (!(0 <= mark.start && mark.start < mark.end && mark.end <= length)) {
      throw new RangeError(`Mark ${mark.id} [${mark.start}, ${mark.end}) is not inside [0, ${length}).`);
    }
  }
  const opening = marks.toSorted((a, b) => byPosition(a, b) || compareIds(a.id, b.id));
  const closing = marks.toSorted((a, b) => a.end - b.end);
  const segments: Segment[] = [];
  const open = new Set<Mark>();
  let opened = 0;
  let closed = 0;
  let start = 0;
  while (start < length) {
    while (closed < closing.length && closing[closed]!.end <= start) open.delete(closing[closed++]!);
    while (opened < opening.length && opening[opened]!.start <= start) open.add(opening[opened++]!);
    const end = Math.min(length, opening[opened]?.start ?? length, closing[closed]?.end ?? length);
    segments.push({ start, end, ids: [...new Set(Array.from(open, (mark) => mark.id))] });
    start = end;
  }
  return segments;
}

/** By code units: the same order on every machine, whatever its language. */
function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
