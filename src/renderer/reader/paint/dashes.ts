import type { Pattern } from "../../../core/tag/look.ts";
import type { Paint } from "../paint-rules.ts";

const svgNamespace = "http://www.w3.org/2000/svg";

/** Length of a dash and of the gap after it, in CSS pixels. */
const lengths: Record<Exclude<Pattern, "solid">, readonly [number, number]> = {
  dashed: [6, 3],
  dotted: [2, 2],
};

let layers = 0;

/**
 * What broken lines are filled with: for each colour and pattern a gradient that repeats. A path with
 * `stroke-dasharray` looks the same and takes the browser ten times as long to draw as the whole
 * text, because it works out each dash anew for every tile of the screen.
 */
export class Dashes {
  readonly #defs = document.createElementNS(svgNamespace, "svg");
  readonly #prefix: string;
  readonly #known = new Map<string, string>();

  /** They stand on the page in `layer`, without room. */
  constructor(layer: Element) {
    layers += 1;
    this.#prefix = `dashes${layers}`;
    layer.append(this.#defs);
  }

  /** The `fill` of a line in this paint; null where the line is whole. */
  fillOf({ colour, pattern }: Paint): string | null {
    if (pattern === "solid") return null;
    const key = `${pattern} ${colour}`;
    const id = this.#known.get(key) ?? `${this.#prefix}-${this.#known.size}`;
    if (!this.#known.has(key)) {
      this.#known.set(key, id);
      this.#defs.append(gradientOf(id, colour, lengths[pattern]));
    }
    return `url(#${id})`;
  }
}

function gradientOf(id: string, colour: string, [dash, gap]: readonly [number, number]): SVGElement {
  const gradient = document.createElementNS(svgNamespace, "linearGradient");
  const period = dash + gap;
  const attributes = { id, gradientUnits: "userSpaceOnUse", x1: 0, x2: period, y1: 0, y2: 0 };
  for (const [name, value] of Object.entries({ ...attributes, spreadMethod: "repeat" })) {
    gradient.setAttribute(name, String(value));
  }
  gradient.style.color = colour;
  const stops = [
    [0, 1],
    [dash / period, 1],
    [dash / period, 0],
    [1, 0],
  ] as const;
  for (const [offset, opacity] of stops) {
    const stop = document.createElementNS(svgNamespace, "stop");
    stop.setAttribute("offset", String(offset));
    stop.setAttribute("stop-opacity", String(opacity));
    gradient.append(stop);
  }
  return gradient;
}
