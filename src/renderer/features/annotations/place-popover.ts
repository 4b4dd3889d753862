/** A rectangle in CSS pixels of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a popover goes: its left edge, and either its upper edge or its lower one stays put as it grows. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly grows: "down" | "up";
}

/**
 * A place for a popover by a selection: below its end, else above its start, else beside it. Never
 * over the selection as far as it can be seen, and always inside `bounds`; only where the selection
 * leaves no room at all does it cover the corner that hides least.
 *
 * In     `lines`, one rectangle for each selected line, in reading order, at least one; `size` now;
 *        `room`, the height it may grow to, which decides about above or below while there is a choice.
 */
export function placePopover(
  lines: readonly Box[],
  size: Size,
  room: number,
  bounds: Box,
  gap: number,
): Spot {
  const seen = lines.filter((line) => overlap(line, bounds) > 0);
  const shown = seen.length > 0 ? seen : lines;
  const first = shown[0]!;
  const last = shown.at(-1)!;
  const clampLeft = (left: number) => clamp(left, bounds.left, bounds.right - size.width);
  const clampTop = (top: number) => clamp(top, bounds.top, bounds.bottom - size.height);
  const below: Spot = {
    left: clampLeft(last.right - size.width / 2),
    top: lowest(shown) + gap,
    grows: "down",
  };
  const above: Spot = {
    left: clampLeft(first.left),
    top: Math.min(...shown.map((line) => line.top)) - gap - size.height,
    grows: "up",
  };
  const middle = clampTop((first.top + last.bottom - size.height) / 2);
  const right: Spot = {
    left: Math.max(...shown.map((line) => line.right)) + gap,
    top: middle,
    grows: "down",
  };
  const left: Spot = {
    left: Math.min(...shown.map((line) => line.left)) - gap - size.width,
    top: middle,
    grows: "down",
  };

  const fits = (spot: Spot, height: number) => {
    const top = spot.grows === "up" ? spot.top + size.height - height : spot.top;
    const box = boxAt({ ...spot, top }, { width: size.width, height });
    return isInside(box, bounds) && shown.every((line) => overlap(line, box) === 0);
  };
  const withRoom = [below, above].find((spot) => fits(spot, Math.max(room, size.height)));
  const found = withRoom ?? [below, above, right, left].find((spot) => fits(spot, size.height));
  return found ?? leastHarm(shown, size, bounds);
}

function leastHarm(lines: readonly Box[], size: Size, bounds: Box): Spot {
  const lefts = [bounds.right - size.width, bounds.left];
  const tops = [bounds.bottom - size.height, bounds.top];
  const corners = tops.flatMap((top) =>
    lefts.map(
      (left): Spot => ({ left: Math.max(left, bounds.left), top: Math.max(top, bounds.top), grows: "down" }),
    ),
  );
  const harm = (spot: Spot) => lines.reduce((sum, line) => sum + overlap(line, boxAt(spot, size)), 0);
  return corners.reduce((best, corner) => (harm(corner) < harm(best) ? corner : best));
}

function lowest(boxes: readonly Box[]): number {
  return Math.max(...boxes.map((box) => box.bottom));
}

function boxAt(spot: Pick<Spot, "left" | "top">, { width, height }: Size): Box {
  return { left: spot.left, top: spot.top, right: spot.left + width, bottom: spot.top + height };
}

/** Area two rectangles share, in square pixels. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
