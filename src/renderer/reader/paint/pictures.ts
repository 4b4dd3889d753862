import type { Range as TextRange } from "../../../core/text/range.ts";
import type { TextMap } from "../text-map.ts";
import type { Dashes } from "./dashes.ts";
import type { Mark } from "./mark.ts";
import { unionsByPaint } from "./paint-unions.ts";

const svgNamespace = "http://www.w3.org/2000/svg";

/** A drawing that is not on the page yet, with the box of the block it is of, in the window's CSS pixels. */
export interface Picture {
  readonly svg: SVGSVGElement;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Thickness of the line under a highlight, in CSS pixels. */
const lineWidth = 2;

/** Draw the highlights over a stretch of a block: first all tints, then all lines (reader.css says how). */
export function pictureOf(
  map: TextMap,
  block: Element,
  range: TextRange,
  marks: readonly Mark[],
  dashes: Dashes,
): Picture {
  const { left, top, width, height } = block.getBoundingClientRect();
  const svg = document.createElementNS(svgNamespace, "svg");
  const [tints, lines]: [SVGPathElement[], SVGPathElement[]] = [[], []];
  for (const { paint, ranges } of unionsByPaint(marks, range)) {
    const rects = ranges.flatMap((each) => map.rectsOf(each));
    if (rects.length === 0) continue;
    const [tint, line] = shapesOf(rects, left, top);
    tints.push(pathOf("tint", paint.colour, tint));
    const under = pathOf("line", paint.colour, line);
    under.dataset.pattern = paint.pattern;
    const fill = dashes.fillOf(paint);
    if (fill !== null) under.style.fill = fill;
    lines.push(under);
  }
  svg.append(...tints, ...lines);
  return { svg, left, top, width, height };
}

/** Put a drawing at a point of its layer. */
export function putPicture(svg: SVGSVGElement, left: number, top: number): void {
  svg.style.left = `${left}px`;
  svg.style.top = `${top}px`;
}

/** The path of the rectangles' areas and that of the lines at their lower edges, areas too, from an origin. */
export function shapesOf(
  rects: readonly { left: number; top: number; width: number; height: number }[],
  left: number,
  top: number,
): [string, string] {
  const round = (value: number) => Math.round(value * 100) / 100;
  let [areas, lines] = ["", ""];
  for (const rect of rects) {
    const [x, y] = [round(rect.left - left), round(rect.top - top)];
    const [w, h] = [round(rect.width), round(rect.height)];
    areas += `M${x} ${y}h${w}v${h}h${-w}z`;
    lines += `M${x} ${round(y + h - lineWidth)}h${w}v${lineWidth}h${-w}z`;
  }
  return [areas, lines];
}

function pathOf(name: string, colour: string, d: string): SVGPathElement {
  const path = document.createElementNS(svgNamespace, "path");
  path.setAttribute("class", name);
  path.setAttribute("d", d);
  path.style.color = colour;
  return path;
}
