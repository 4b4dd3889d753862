import type { Range as TextRange } from "../../core/text/range.ts";

interface Place {
  readonly node: Text;
  readonly offset: number;
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

  /** `root` holds elements with `data-start` at some depth, each with one text node. */
  constructor(root: HTMLElement) {
    this.root = root;
    const starts: number[] = [];
    const nodes: Text[] = [];
    this.#parts = [...root.children].map((element) => {
      const first = nodes.length;
      for (const segment of element.querySelectorAll<HTMLElement>("[data-start]")) {
        const node = segment.firstChild;
        if (!(node instanceof Text)) continue;
        starts.push(Number(segment.dataset.start));
        nodes.push(node);
      }
      return { element, first };
    });
    this.#starts = starts;
    this.#nodes = nodes;
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
  domRange({ start, end }: TextRange): Range {
    const range = document.createRange();
    const from = this.#startPlace(start);
    const to = this.#endPlace(end);
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
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
   * boxes are known also where their content, far from the view, is not laid out.
   */
  rangeBetween(top: number, bottom: number): TextRange {
    const rectOf = (at: number) => this.#parts[at]!.element.getBoundingClientRect();
    const from = firstWhere(this.#parts.length, (at) => rectOf(at).bottom >= top);
    const to = firstWhere(this.#parts.length, (at) => rectOf(at).top > bottom);
    const first = this.#parts[from]?.first ?? this.#nodes.length;
    const next = this.#parts[to]?.first ?? this.#nodes.length;
    if (first >= next) return { start: 0, end: 0 };
    return { start: this.#starts[first]!, end: this.#endOf(next - 1) };
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
