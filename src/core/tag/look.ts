/**
 * How a tag looks: a colour and, because colour alone must never carry meaning, an underline
 * pattern. The eight hues stand out from paper at 3:1 and more, as lines and squares have to, and
 * stay apart for the common kinds of colour blindness (after Okabe and Ito).
 */
export const hues = {
  blue: "#0072b2",
  orange: "#c77700",
  green: "#008a65",
  red: "#c2500a",
  purple: "#a9538a",
  sky: "#2a8fcb",
  olive: "#8a7a00",
  slate: "#5d6470",
} as const;

export type Hue = keyof typeof hues;

export const hueNames = Object.keys(hues) as readonly Hue[];

export const patterns = ["solid", "dashed", "dotted"] as const;

export type Pattern = (typeof patterns)[number];

export interface Look {
  /** `#rrggbb`, lower case. */
  readonly colour: string;
  readonly pattern: Pattern;
}

/** The hue whose colour this is, or null for a colour of the analyst's own. */
export function hueOf(colour: string): Hue | null {
  return hueNames.find((hue) => hues[hue] === colour.toLowerCase()) ?? null;
}

/**
 * The look for a new tag: the one used least so far, hues changing before patterns, so that the
 * first eight tags differ in colour and the first twenty-four at a glance. A tag below another
 * keeps that one's `colour` and differs by pattern.
 */
export function nextLook(used: readonly Look[], colour: string | null = null): Look {
  const uses = new Map<string, number>();
  for (const look of used) uses.set(keyOf(look), (uses.get(keyOf(look)) ?? 0) + 1);
  const colours = colour === null ? hueNames.map((hue) => hues[hue]) : [colour];
  const looks = patterns.flatMap((pattern) => colours.map((each): Look => ({ colour: each, pattern })));
  return looks.reduce((best, look) =>
    (uses.get(keyOf(look)) ?? 0) < (uses.get(keyOf(best)) ?? 0) ? look : best,
  );
}

function keyOf({ colour, pattern }: Look): string {
  return `${colour} ${pattern}`;
}
