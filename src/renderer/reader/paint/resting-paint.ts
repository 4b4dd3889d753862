import { overlapOf, type Range as TextRange } from "../../../core/text/range.ts";
import type { Intervals } from "../intervals.ts";
import type { BlockPlace, TextMap } from "../text-map.ts";
import { Dashes } from "./dashes.ts";
import type { Mark } from "./mark.ts";
import { type Picture, pictureOf, putPicture } from "./pictures.ts";

/** A block's drawing, and what it is of. */
interface Drawing {
  readonly svg: SVGSVGElement;
  readonly place: BlockPlace;
  readonly range: TextRange;
  width: number;
  height: number;
}

/** So many highlights are measured and drawn at a time beyond the view: a part of a frame. */
const mostAtATime = 60;

/**
 * The highlights at rest: behind each block of the text near the view one drawing, with one path for
 * each paint. Drawn and not registered as CSS highlights, because Chromium lays all of those out and
 * paints them anew whenever anything on the page changes, be it the colour of a button.
 */
export class RestingPaint {
  readonly #map: TextMap;
  readonly #layer = document.createElement("div");
  readonly #dashes = new Dashes(this.#layer);
  #marks: Intervals<Mark>;
  #nearby: TextRange = { start: 0, end: 0 };
  readonly #drawings = new Map<Element, Drawing>();
  #waiting: BlockPlace[] = [];
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(map: TextMap, marks: Intervals<Mark>) {
    this.#map = map;
    this.#marks = marks;
    this.#layer.className = "article-paint";
    this.#layer.ariaHidden = "true";
    map.root.before(this.#layer);
  }

  /** Other highlights than before; `touched` says where, all over when null. */
  setMarks(marks: Intervals<Mark>, touched: readonly TextRange[] | null): void {
    this.#marks = marks;
    const isTouched = ({ range }: Drawing) =>
      touched === null || touched.some((each) => overlapOf(each, range) !== null);
    this.#draw([...this.#drawings.values()].filter(isTouched).map(({ place }) => place));
  }

  /** Draw what is nearby, and take away what is not; what is not in view may come a moment later. */
  show(nearby: TextRange, inView: TextRange): void {
    this.#nearby = nearby;
    const places = this.#map.blocksIn(nearby);
    const kept = new Set(places.map(({ element }) => element));
    for (const [element, { svg }] of this.#drawings) {
      if (kept.has(element)) continue;
      svg.remove();
      this.#drawings.delete(element);
    }
    // Groups of lines further up may have got their true height meanwhile.
    this.layOut(false);
    const missing = places.filter((place) => !this.#isDrawn(place));
    const isSeen = ({ start, end }: BlockPlace) => start < inView.end && end > inView.start;
    this.#draw(missing.filter(isSeen));
    this.#waiting = missing.filter((place) => !isSeen(place));
    if (this.#waiting.length > 0) this.#drawLater();
  }

  /** The blocks may stand elsewhere or be of another size; `isSetAnew`: the type in them has changed. */
  layOut(isSetAnew: boolean): void {
    const origin = this.#layer.getBoundingClientRect();
    const drawings = [...this.#drawings.values()];
    const boxes = drawings.map(({ place }) => place.element.getBoundingClientRect());
    const isSame = (at: number) =>
      !isSetAnew && drawings[at]!.width === boxes[at]!.width && drawings[at]!.height === boxes[at]!.height;
    this.#draw(drawings.filter((_, at) => !isSame(at)).map(({ place }) => place));
    for (const [at, { svg }] of drawings.entries()) {
      if (isSame(at)) putPicture(svg, boxes[at]!.left - origin.left, boxes[at]!.top - origin.top);
    }
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#layer.remove();
  }

  #isDrawn(place: BlockPlace): boolean {
    const range = this.#drawings.get(place.element)?.range;
    const wanted = this.#rangeOf(place);
    return range !== undefined && range.start === wanted.start && range.end === wanted.end;
  }

  /** A block can be the whole article, so that only a part of it is near. */
  #rangeOf(place: BlockPlace): TextRange {
    return overlapOf(place, this.#nearby) ?? { start: place.start, end: place.start };
  }

  /** All measuring comes before all drawing, so that the page is laid out once. */
  #draw(places: readonly BlockPlace[]): void {
    if (places.length === 0) return;
    const origin = this.#layer.getBoundingClientRect();
    const pictures = places.map((place) => {
      const range = this.#rangeOf(place);
      return {
        place,
        range,
        picture: pictureOf(this.#map, place.element, range, this.#marks.overlapping(range), this.#dashes),
      };
    });
    for (const { place, range, picture } of pictures) this.#put(place, range, picture, origin);
  }

  #put(place: BlockPlace, range: TextRange, picture: Picture, origin: DOMRect): void {
    const { svg, left, top, width, height } = picture;
    const before = this.#drawings.get(place.element)?.svg;
    putPicture(svg, left - origin.left, top - origin.top);
    if (before === undefined) this.#layer.append(svg);
    else before.replaceWith(svg);
    this.#drawings.set(place.element, { svg, place, range, width, height });
  }

  /** After the frame that is waited for; a slice at a time, so that scrolling never waits. */
  #drawLater(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = requestAnimationFrame(() => {
      this.#timer = setTimeout(() => {
        let count = 0;
        const next: BlockPlace[] = [];
        while (this.#waiting.length > 0 && count < mostAtATime) {
          const place = this.#waiting.shift()!;
          count += 1 + this.#marks.overlapping(this.#rangeOf(place)).length;
          next.push(place);
        }
        this.#draw(next);
        if (this.#waiting.length > 0) this.#drawLater();
      });
    });
  }
}
