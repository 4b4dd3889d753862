/** A tag among those beside it. */
export interface Placed {
  readonly id: string;
  /** Siblings stand by position; those of one position by name. */
  readonly position: number;
}

/**
 * The positions that must change so that `movedId` stands directly before `beforeId`, or last when
 * that is null. One change where the numbers leave room; else the siblings are numbered anew.
 *
 * `siblings` in the order they are shown; the moved one may be among them or not. Throws RangeError
 * when `beforeId` is not among the others: callers look first.
 */
export function positionsFor(
  siblings: readonly Placed[],
  movedId: string,
  beforeId: string | null,
): ReadonlyMap<string, number> {
  const others = siblings.filter(({ id }) => id !== movedId);
  const at = beforeId === null ? others.length : others.findIndex(({ id }) => id === beforeId);
  if (at < 0) throw new RangeError(`no sibling ${beforeId}`);
  const above = others[at - 1]?.position;
  const below = others[at]?.position;
  const between = positionBetween(above, below);
  const now = siblings.find(({ id }) => id === movedId)?.position;
  if (between !== null) return between === now ? new Map() : new Map([[movedId, between]]);

  const order = [
    ...others.slice(0, at).map(({ id }) => id),
    movedId,
    ...others.slice(at).map(({ id }) => id),
  ];
  const before = new Map(siblings.map(({ id, position }) => [id, position]));
  return new Map(
    order
      .map((id, index) => [id, index + 1] as const)
      .filter(([id, position]) => before.get(id) !== position),
  );
}

/** A number strictly between two others, or beyond the only one; null when there is no room. */
function positionBetween(above: number | undefined, below: number | undefined): number | null {
  if (above === undefined) return below === undefined ? 0 : below - 1;
  if (below === undefined) return above + 1;
  const middle = (above + below) / 2;
  return above < middle && middle < below ? middle : null;
}

/** Where a new tag goes: last where siblings have an order of their own, by name where they have none. */
export function positionForNew(siblings: readonly Placed[]): number {
  const positions = siblings.map(({ position }) => position);
  const last = positions.reduce((most, position) => Math.max(most, position), Number.NEGATIVE_INFINITY);
  const hasOrder = positions.some((position) => position !== positions[0]);
  return positions.length === 0 ? 0 : hasOrder ? last + 1 : positions[0]!;
}
