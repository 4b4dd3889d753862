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

/** What is to become a {@link Drawing}: measured, and not on the page yet. */
interface Drawn {
  readonly place: BlockPlace;
  readonly range: TextRange;
  readonly picture: Picture;
}

/** What a block with many highlights takes to draw, in milliseconds. */
const oneBlock = 3;

/** A block beyond the view waits no longer than this for the browser to have time, in milliseconds. */
const longestWait = 100;

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
  #inView: TextRange = { start: 0, end: 0 };
  readonly #drawings = new Map<Element, Drawing>();
  /** Blocks whose drawing is of other highlights than are there now. */
  readonly #stale = new Set<Element>();
  #waiting: BlockPlace[] = [];
  #idle = 0;

  constructor(map: TextMap, marks: Intervals<Mark>) {
    this.#map = map;
    this.#marks = marks;
    this.#layer.className = "article-paint";
    this.#layer.ariaHidden = "true";
    map.root.before(this.#layer);
  }

  /** Other highlights than before, all over; what is not in view may follow a moment later. */
  setMarks(marks: Intervals<Mark>): void {
    this.#marks = marks;
    for (const element of this.#drawings.keys()) this.#stale.add(element);
    this.#drawMissing(this.#map.blocksIn(this.#nearby));
  }

  /** The same when others are only in these places. */
  changeMarks(marks: Intervals<Mark>, touched: readonly TextRange[]): void {
    this.#marks = marks;
    const isTouched = ({ range }: Drawing) => touched.some((each) => overlapOf(each, range) !== null);
    this.#draw([...this.#drawings.values()].filter(isTouched).map(({ place }) => place));
  }

  /** Draw what is nearby, and take away what is not; what is not in view may come a moment later. */
  show(nearby: TextRange, inView: TextRange): void {
    this.#nearby = nearby;
    this.#inView = inView;
    const places = this.#map.blocksIn(nearby);
    const kept = new Set(places.map(({ element }) => element));
    for (const [element, { svg }] of this.#drawings) {
      if (kept.has(element)) continue;
      svg.remove();
      this.#drawings.delete(element);
      this.#stale.delete(element);
    }
    // Groups of lines further up may have got their true height meanwhile.
    this.layOut(false);
    this.#drawMissing(places);
  }

  /** Of the blocks nearby those in view at once, the others a moment later. */
  #drawMissing(places: readonly BlockPlace[]): void {
    const missing = places.filter((place) => !this.#isDrawn(place));
    const isSeen = ({ start, end }: BlockPlace) => start < this.#inView.end && end > this.#inView.start;
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
    cancelIdleCallback(this.#idle);
    this.#layer.remove();
  }

  #isDrawn(place: BlockPlace): boolean {
    if (this.#stale.has(place.element)) return false;
    const range = this.#drawings.get(place.element)?.range;
    const wanted = this.#rangeOf(place);
    return range !== undefined && range.start === wanted.start && range.end === wanted.end;
  }

  /** A block can be the whole article, so that only a part of it is near. */
  #rangeOf(place: BlockPlace): TextRange {
    return overlapOf(place, this.#nearby) ?? { start: place.start, end: place.start };
  }

  #draw(places: readonly BlockPlace[]): void {
    this.#put(places.map((place) => this.#drawn(place)));
  }

  #drawn(place: BlockPlace): Drawn {
    const range = this.#rangeOf(place);
    const marks = this.#marks.overlapping(range);
    return { place, range, picture: pictureOf(this.#map, place.element, range, marks, this.#dashes) };
  }

  /** All at once: after each that is put on the page, measuring would have it laid out again. */
  #put(all: readonly Drawn[]): void {
    if (all.length === 0) return;
    const origin = this.#layer.getBoundingClientRect();
    for (const drawn of all) this.#putOne(drawn, origin);
  }

  #putOne({ place, range, picture }: Drawn, origin: DOMRect): void {
    const { svg, left, top, width, height } = picture;
    const before = this.#drawings.get(place.element)?.svg;
    putPicture(svg, left - origin.left, top - origin.top);
    if (before === undefined) this.#layer.append(svg);
    else before.replaceWith(svg);
    this.#drawings.set(place.element, { svg, place, range, width, height });
    this.#stale.delete(place.element);
  }

  /** In the time the browser has left before a frame, so that scrolling never waits. */
  #drawLater(): void {
    if (this.#idle !== 0) return;
    this.#idle = requestIdleCallback(
      (deadline) => {
        this.#idle = 0;
        const drawn: Drawn[] = [];
        do {
          const next = this.#waiting.shift();
          if (next !== undefined) drawn.push(this.#drawn(next));
        } while (this.#waiting.length > 0 && deadline.timeRemaining() > oneBlock);
        this.#put(drawn);
        if (this.#waiting.length > 0) this.#drawLater();
      },
      { timeout: longestWait },
    );
  }
}
