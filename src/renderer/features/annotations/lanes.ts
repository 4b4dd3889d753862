/**
 * Side by side where stretches overlap: the number of the first free lane for each, from 0, as in a
 * calendar. What finds none free among `most` goes into the last one.
 *
 * In  stretches ascending by `top`.
 */
export function lanesOf(
  stretches: readonly { readonly top: number; readonly bottom: number }[],
  most: number,
): number[] {
  const freeFrom: number[] = [];
  return stretches.map(({ top, bottom }) => {
    const free = freeFrom.findIndex((end) => end <= top);
    const lane = Math.min(free < 0 ? freeFrom.length : free, most - 1);
    freeFrom[lane] = Math.max(bottom, freeFrom[lane] ?? 0);
    return lane;
  });
}
