import type { Tick } from "./ticks.ts";

/** CSS pixels. */
const tickHeight = 3;

/** CSS pixels above and below a tick that still mean it: three are hard to hit. */
const slack = 3;

/** All ticks as one CSS image, the last one whole within it; a tick ends where the next begins. */
export function imageOf(ticks: readonly Tick[]): string {
  if (ticks.length === 0) return "none";
  const stops = ticks.flatMap(({ top, colour, share }, i) => {
    const from = down(top, 0);
    const next = ticks[i + 1];
    const to =
      next === undefined ? down(top, tickHeight) : `min(${down(top, tickHeight)}, ${down(next.top, 0)})`;
    return [`transparent ${from}`, `${faded(colour, share)} ${from} ${to}`, `transparent ${to}`];
  });
  return `linear-gradient(${stops.join()})`;
}

/** The first highlight of the tick nearest to `y`, or none; CSS pixels from the top of an image so high. */
export function tickAt(ticks: readonly Tick[], y: number, height: number): string | null {
  let nearest = { annotationId: null as string | null, away: tickHeight / 2 + slack };
  for (const { top, annotationId } of ticks) {
    const away = Math.abs(top * (height - tickHeight) + tickHeight / 2 - y);
    if (away < nearest.away) nearest = { annotationId, away };
  }
  return nearest.annotationId;
}

/** So many pixels below the beginning of a tick. */
function down(top: number, pixels: number): string {
  return `calc(${Number((100 * top).toFixed(3))}% + ${Number((pixels - top * tickHeight).toFixed(3))}px)`;
}

/** Where there are more highlights than ticks, the full ones say where most of them are. */
function faded(colour: string, share: number): string {
  const strength = share === 1 ? 80 : Math.round(15 + 65 * share ** 2);
  return `color-mix(in srgb, ${colour} ${strength}%, transparent)`;
}
