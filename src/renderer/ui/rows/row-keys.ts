/** How many rows a page key goes. */
const page = 10;

/** Where a key leads from a row of a list, or null when it leads nowhere. */
export function rowAfterKey(key: string, current: number, count: number): number | null {
  if (count === 0) return null;
  const to = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? null : Math.max(0, Math.min(to, count - 1));
}

/**
 * The row that typed letters lead to: the first from `from` on, and then from the top, whose name
 * begins with them, whatever their case. Null when there is none.
 */
export function rowNamed(names: readonly string[], typed: string, from: number): number | null {
  const wanted = typed.toLocaleLowerCase();
  for (let step = 0; step < names.length; step++) {
    const at = (from + step) % names.length;
    if (names[at]!.toLocaleLowerCase().startsWith(wanted)) return at;
  }
  return null;
}
