/** Words, and the letters of scripts written without spaces. */
const word = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/**
 * How much of two texts' words are the same, 0 to 1: twice the words they share, each as often as it
 * stands in both, by all their words (Dice 1945). Order, capitals and marks do not count, so it is
 * for texts that are known to be near each other. Linear in their lengths; 0 when neither has words.
 */
export function sameness(a: string, b: string): number {
  const left = new Map<string, number>();
  let all = 0;
  for (const [found] of a.normalize("NFC").toLowerCase().matchAll(word)) {
    left.set(found, (left.get(found) ?? 0) + 1);
    all++;
  }
  let shared = 0;
  for (const [found] of b.normalize("NFC").toLowerCase().matchAll(word)) {
    all++;
    const count = left.get(found) ?? 0;
    if (count === 0) continue;
    left.set(found, count - 1);
    shared++;
  }
  return all === 0 ? 0 : (2 * shared) / all;
}
