import type { Range } from "../../../../src/core/text/range.ts";
import type { Random } from "../../data/random.ts";
import { vocabulary } from "../../data/texts.ts";

/** A text after somebody has been at its words, and where each position of the old one has gone. */
export interface Edited {
  readonly text: string;
  /** Of a range of the old text that begins and ends at words; `Range` of the new one, perhaps empty. */
  readonly placeOf: (range: Range) => Range;
}

/** `share` of the words changed: half of those replaced, a quarter taken out, a quarter given a word before. */
export function withWordsChanged(old: string, share: number, random: Random): Edited {
  const starts: number[] = [];
  const places: Range[] = [];
  let text = "";
  let copied = 0;
  for (const { 0: word, index } of old.matchAll(/[A-Za-z]+/g)) {
    text += old.slice(copied, index);
    copied = index + word.length;
    const kind = random.unit() < share ? random.unit() : 1;
    const inserted = kind >= 0.75 && kind < 1 ? `${random.one(vocabulary.words)} ` : "";
    const written = kind < 0.5 ? random.one(vocabulary.words) : kind < 0.75 ? "" : word;
    starts.push(index);
    places.push({
      start: text.length + inserted.length,
      end: text.length + inserted.length + written.length,
    });
    text += inserted + written;
  }
  text += old.slice(copied);
  const placeOf = ({ start, end }: Range): Range => {
    const first = starts.findIndex((at) => at >= start);
    const last = starts.findLastIndex((at) => at < end);
    return { start: places[first]!.start, end: places[last]!.end };
  };
  return { text, placeOf };
}

/** Whether a place found is the true one, but for words changed at its ends: shared characters over all. */
export function isSamePlace(found: Range, truth: Range): boolean {
  const shared = Math.min(found.end, truth.end) - Math.max(found.start, truth.start);
  const all = Math.max(found.end, truth.end) - Math.min(found.start, truth.start);
  return shared / all >= leastShared;
}

const leastShared = 0.7;
