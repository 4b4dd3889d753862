/**
 * Where each card stands so that it is level with its text and no two lie over each other.
 *
 * In     `wantedTops` ascending, one a card; `heights` alike; `gap` between two cards; `active` the
 *        index of the card at hand, or -1.
 * Out    tops in the same order, at least height + gap apart. The active card stands exactly where it
 *        wants to: cards before it give way upwards (also above 0), cards after it downwards. Without
 *        an active one all give way downwards.
 * Units  CSS pixels, downwards.
 */
export function placeCards(
  wantedTops: readonly number[],
  heights: readonly number[],
  gap: number,
  active: number,
): number[] {
  const tops: number[] = [];
  for (const [i, wanted] of wantedTops.entries()) {
    const floor = i === 0 ? Number.NEGATIVE_INFINITY : tops[i - 1]! + heights[i - 1]! + gap;
    tops.push(i === active ? wanted : Math.max(wanted, floor));
  }
  // Giving way upwards only from where they stood keeps cards far from the active one in place.
  for (let i = active - 1; i >= 0; i--) tops[i] = Math.min(tops[i]!, tops[i + 1]! - gap - heights[i]!);
  return tops;
}
