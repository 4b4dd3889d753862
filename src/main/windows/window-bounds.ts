import type { WindowBounds } from "../../contract/settings.ts";

/** Device-independent pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const preferred = { width: 1440, height: 900 };
export const smallest = { width: 900, height: 600 };
/** So far a window is moved aside when another stands in its very place. */
const STEP = 28;

/**
 * Where a new window goes: where the last one was, else in the middle of the first work area at
 * 1440 × 900. It always lies wholly inside one of `workAreas` (a screen may be gone since), and not
 * exactly over a window in `taken`.
 *
 * `workAreas`: the main screen's first; at least one.
 */
export function placeWindow(
  saved: WindowBounds | null,
  workAreas: readonly [Area, ...Area[]],
  taken: readonly Area[],
): Area {
  const home = saved === null ? workAreas[0] : mostCovered(saved, workAreas);
  let placed = saved === null ? centred(home) : inside(saved, home);
  while (taken.some((other) => other.x === placed.x && other.y === placed.y)) {
    const aside = inside({ ...placed, x: placed.x + STEP, y: placed.y + STEP }, home);
    // The corner is reached: better over another window than out of sight.
    if (aside.x === placed.x && aside.y === placed.y) break;
    placed = aside;
  }
  return placed;
}

function mostCovered(bounds: Area, areas: readonly [Area, ...Area[]]): Area {
  return areas.reduce((best, area) => (overlap(bounds, area) > overlap(bounds, best) ? area : best));
}

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(width, 0) * Math.max(height, 0);
}

function centred(area: Area): Area {
  const width = Math.min(preferred.width, area.width);
  const height = Math.min(preferred.height, area.height);
  return {
    x: Math.round(area.x + (area.width - width) / 2),
    y: Math.round(area.y + (area.height - height) / 2),
    width,
    height,
  };
}

function inside(bounds: Area, area: Area): Area {
  const width = Math.min(Math.max(bounds.width, smallest.width), area.width);
  const height = Math.min(Math.max(bounds.height, smallest.height), area.height);
  return {
    x: Math.min(Math.max(bounds.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(bounds.y, area.y), area.y + area.height - height),
    width,
    height,
  };
}
