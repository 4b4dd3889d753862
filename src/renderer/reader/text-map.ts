import type { Range as TextRange } from "../../core/text/range.ts";

interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** A block of the text and where it stands in it. */
export interface BlockPlace extends TextRange {
  readonly element: Element;
}

/**
 * The way between points in the page and positions in the stored text, built once an article is
 * shown: its text nodes in reading order, each with where it starts. Both ways are a binary search.
 *
 * Units  UTF-16 code units.
 */
export class TextMap {
  readonly root: HTMLElement;
  readonly #starts: readonly number[];
  readonly #nodes: readonly Text[];
  /** The root's children, each with the index of its first text node. */
  readonly #parts: readonly { readonly element: Element; readonly first: number }[];
  /** The text nodes' own blocks, each with the index of its first text node. */
  readonly #blocks: readonly { readonly element: Element; readonly first: number }[];
  /** One for all measuring: the browser keeps account of every range there is. */
  readonly #range = document.createRange();

  /** `root` holds elements with `data-start` at some depth, each with one text node. */
  constructor(root: HTMLElement) {
    this.root = root;
    const starts: number[] = [];
    const nodes: Text[] = [];
    const blocks: { element: Element; first: number }[] = [];
    this.#parts = [...root.children].map((element) => {
      const first = nodes.length;
      for (const segment of element.querySelectorAll<HTMLElement>("[data-start]")) {
        const node = segment.firstChild;
        if (!(node instanceof Text)) continue;
        const block = segment.parentElement!;
        if (blocks.at(-1)?.element !== block) blocks.push({ element: block, first: nodes.length });
        starts.push(Number(segment.dataset.start));
        nodes.push(node);
      }
      return { element, first };
    });
    this.#starts = starts;
    this.#nodes = nodes;
    this.#blocks = blocks;
  }

  get isEmpty(): boolean {
    return this.#nodes.length === 0;
  }

  /**
   * The position of a point in the page. A point between elements (a triple click ends at offset 0 of
   * the next block) gives the start of the text after it, or the end of all text.
   */
  positionOf(node: Node, offset: number): number {
    const own = node instanceof Text ? node.parentElement?.dataset.start : undefined;
    if (own !== undefined && this.root.contains(node)) return Number(own) + offset;
    const point = document.createRange();
    point.setStart(node, offset);
    const next = firstWhere(this.#nodes.length, (at) => point.comparePoint(this.#nodes[at]!, 0) >= 0);
    return next < this.#nodes.length ? this.#starts[next]! : this.#endOf(this.#nodes.length - 1);
  }

  /**
   * The page's range for a range of the text. Where a range starts or ends between two blocks, it
   * takes the start of the block after, or the end of the block before.
   */
  domRange(range: TextRange): Range {
    return this.#setRange(document.createRange(), range);
  }

  /** Where a range stands in the window, a rectangle for each printed line or part of one. */
  rectsOf(range: TextRange): DOMRect[] {
    if (this.isEmpty) return [];
    const rects = [...this.#setRange(this.#range, range).getClientRects()];
    return rects.filter((rect) => rect.width > 0 && rect.height > 0);
  }

  /** The same, for painting: it costs nothing to keep, and the text under it never changes. */
  staticRange({ start, end }: TextRange): StaticRange {
    const from = this.#startPlace(start);
    const to = this.#endPlace(end);
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
  }

  /**
   * The text that stands in a stretch of the window, rounded up to whole children of the root: their
   * boxes are known also where their content, far from the view, is not laid out. Only of a child
   * much taller than the stretch it is a part.
   */
  rangeBetween(top: number, bottom: number): TextRange {
    const rectOf = (at: number) => this.#parts[at]!.element.getBoundingClientRect();
    const from = firstWhere(this.#parts.length, (at) => rectOf(at).bottom >= top);
    const to = firstWhere(this.#parts.length, (at) => rectOf(at).top > bottom);
    const first = this.#parts[from]?.first ?? this.#nodes.length;
    const next = this.#parts[to]?.first ?? this.#nodes.length;
    if (first >= next) return { start: 0, end: 0 };
    const whole = { start: this.#starts[first]!, end: this.#endOf(next - 1) };
    const isTall = (at: number) => rectOf(at).height > 4 * (bottom - top);
    return {
      start: isTall(from) ? this.#firstBelow(whole, (rect) => rect.bottom >= top) : whole.start,
      end: isTall(to - 1) ? this.#firstBelow(whole, (rect) => rect.top > bottom) : whole.end,
    };
  }

  /** The blocks that hold something of a range, in reading order. */
  blocksIn({ start, end }: TextRange): BlockPlace[] {
    const from = firstWhere(this.#blocks.length, (at) => this.#placeOfBlock(at).end > start);
    const to = firstWhere(this.#blocks.length, (at) => this.#placeOfBlock(at).start >= end);
    return Array.from({ length: Math.max(0, to - from) }, (_, at) => this.#placeOfBlock(from + at));
  }

  #placeOfBlock(at: number): BlockPlace {
    const { element, first } = this.#blocks[at]!;
    const next = this.#blocks[at + 1]?.first ?? this.#nodes.length;
    return { element, start: this.#starts[first]!, end: this.#endOf(next - 1) };
  }

  /** The first position in a range whose character stands where this is true; it must stay true from there on. */
  #firstBelow({ start, end }: TextRange, isBelow: (rect: DOMRect) => boolean): number {
    const found = firstWhere(end - start, (at) => {
      const rect = this.#setRange(this.#range, {
        start: start + at,
        end: start + at + 1,
      }).getClientRects()[0];
      return rect !== undefined && isBelow(rect);
    });
    return start + found;
  }

  #setRange(range: Range, { start, end }: TextRange): Range {
    const from = this.#startPlace(start);
    const to = this.#endPlace(end);
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  #startPlace(position: number): Place {
    const at = Math.max(0, firstWhere(this.#nodes.length, (each) => this.#starts[each]! > position) - 1);
    const isBeyond = position > this.#endOf(at) && at + 1 < this.#nodes.length;
    return isBeyond ? { node: this.#nodes[at + 1]!, offset: 0 } : this.#placeIn(at, position);
  }

  #endPlace(position: number): Place {
    const at = Math.max(0, firstWhere(this.#nodes.length, (each) => this.#starts[each]! >= position) - 1);
    return this.#placeIn(at, position);
  }

  #placeIn(at: number, position: number): Place {
    const node = this.#nodes[at]!;
    return { node, offset: Math.max(0, Math.min(position - this.#starts[at]!, node.length)) };
  }

  #endOf(at: number): number {
    return at < 0 ? 0 : this.#starts[at]! + this.#nodes[at]!.length;
  }
}

/** The first of `length` indices for which this is true, or `length`; it must stay true from there on. */
export function firstWhere(length: number, isTrue: (index: number) => boolean): number {
  let from = 0;
  let to = length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isTrue(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
