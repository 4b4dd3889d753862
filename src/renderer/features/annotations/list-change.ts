/** What of one list is not in the other, apart from what both begin and end with. */
export interface ListChange<T> {
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

/**
 * How a list of rows became another: rows that stay are the same objects, and of thousands mostly one
 * changes. One look at each, no more.
 */
export function changeBetween<T>(before: readonly T[], after: readonly T[]): ListChange<T> {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { gone: before.slice(start, before.length - end), come: after.slice(start, after.length - end) };
}
