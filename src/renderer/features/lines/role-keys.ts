import type { Line, LineRole } from "../../../core/text/line.ts";

/** The second key of the two that change a line's role, in the order the roles are offered. */
export const roleKeys: readonly { readonly role: LineRole; readonly key: string }[] = [
  { role: "paragraph", key: "p" },
  { role: "headline", key: "h" },
  { role: "kicker", key: "k" },
  { role: "deck", key: "d" },
  { role: "crosshead", key: "c" },
  { role: "quote", key: "q" },
  { role: "caption", key: "a" },
  { role: "list", key: "l" },
  { role: "table", key: "t" },
  { role: "dateline", key: "n" },
  { role: "metadata", key: "m" },
  { role: "editor-note", key: "e" },
  { role: "junk", key: "j" },
];

/**
 * The line at a position (UTF-16 code units): the one that holds it, else the one that ends or
 * begins nearest; null where there are no lines.
 */
export function lineAt(lines: readonly Line[], position: number): number | null {
  let best: number | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const [at, { start, end }] of lines.entries()) {
    const away = position < start ? start - position : position < end ? -1 : position - end;
    if (away < distance) [best, distance] = [at, away];
  }
  return best;
}
