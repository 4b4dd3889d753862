/**
 * Which rows of a long list stand in the page: those in view and as many above and below it.
 *
 * Units  CSS pixels. `rowHeight` is the same for all rows.
 */
export function windowOfRows(
  count: number,
  rowHeight: number,
  scrollTop: number,
  viewHeight: number,
): { readonly first: number; readonly end: number } {
  const inView = Math.ceil(viewHeight / rowHeight);
  const top = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const first = Math.max(0, Math.min(top - inView, count - 1));
  return { first, end: Math.min(count, top + 2 * inView + 1) };
}
