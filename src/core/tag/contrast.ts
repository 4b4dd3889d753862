/**
 * Contrast of colours after WCAG 2.2 (relative luminance and contrast ratio). A tag's colour draws
 * lines, squares and names, so a colour of the analyst's own has to stand out from the paper.
 */
export const leastContrast = 4.5;

/** What articles and lists stand on in light and in dark: `--paper` of the window's tokens. */
export const papers = { light: "#fdfcf9", dark: "#1a1a1c" } as const;

/** From 1 (the same) to 21 (black on white). Both colours as `#rrggbb`. */
export function contrastOf(a: string, b: string): number {
  const [dark, light] = [luminance(channels(a)), luminance(channels(b))].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

type Channels = readonly [number, number, number];

/** Red, green and blue from 0 to 255. */
function channels(colour: string): Channels {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function luminance([red, green, blue]: Channels): number {
  const linear = (channel: number) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/**
 * The colour nearest to this one, mixed with black or white in even steps, that stands out enough
 * from `paper`; the colour itself when it does already.
 */
export function readableOn(colour: string, paper: string): string {
  const towards: Channels = luminance(channels(paper)) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  const from = channels(colour);
  for (let step = 0; step <= 20; step++) {
    const mixed = from.map((channel, index) =>
      Math.round(channel + ((towards[index]! - channel) * step) / 20),
    );
    const hex = `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
    if (contrastOf(hex, paper) >= leastContrast) return hex;
  }
  throw new RangeError(`neither black nor white stands out from ${paper}`);
}
