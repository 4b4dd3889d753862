import type { LexicalEditor } from "lexical";
import type { Line } from "../../core/text/line.ts";
import { overlapOf, type Range as TextRange } from "../../core/text/range.ts";
import type { Ends } from "../../core/text/steps/sentence-steps.ts";
import { createArticleEditor, showArticle } from "./article-editor.ts";
import { Painter } from "./painting.ts";
import { makeReadOnly } from "./read-only.ts";
import {
  caretPosition,
  characterAt,
  positionNear,
  select,
  selectEnds,
  selectedRange,
  selectionEnds,
} from "./selection.ts";
import { TextMap } from "./text-map.ts";

/**
 * One article on the page: its text, the way between page and text, and the paint over it. Made for
 * one text and thrown away with it; setting up costs a few milliseconds, showing the text the rest.
 *
 * Units  positions in UTF-16 code units; rectangles in CSS pixels of the window.
 */
export class Reader {
  readonly text: string;
  readonly painter: Painter;
  readonly #root: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #map: TextMap;
  readonly #editor: LexicalEditor;
  readonly #undo: (() => void)[] = [];
  readonly #layoutListeners = new Set<() => void>();
  readonly #nearbyListeners = new Set<() => void>();
  /** Where caret or selection was when the keyboard left. */
  #ends: Ends | null = null;
  #layout = 0;
  #viewStart = 0;
  #size = "";
  #type = "";
  #frame = 0;

  /** `root` is to hold the text, `scroller` is the element that scrolls it. */
  constructor(root: HTMLElement, scroller: HTMLElement, text: string, lines: readonly Line[]) {
    this.text = text;
    this.#root = root;
    this.#scroller = scroller;
    this.#editor = createArticleEditor(root);
    showArticle(this.#editor, text, lines);
    this.#map = new TextMap(root);
    this.painter = new Painter(this.#map);
    this.#size = this.#sizeNow();
    this.#type = this.#typeNow();
    this.#tellView();
    this.#undo.push(makeReadOnly(root), this.#watchScroll(), this.#watchLayout(), this.#watchCaret());
  }

  /** Take the text and its paint off the page. */
  dispose(): void {
    for (const undo of this.#undo) undo();
    cancelAnimationFrame(this.#frame);
    this.painter.dispose();
    this.#editor.setRootElement(null);
  }

  /** Grows whenever the text may have moved on the page. */
  get layout(): number {
    return this.#layout;
  }

  /** Hear of a new {@link layout}. Answers with its own undo. */
  readonly onLayout = (listener: () => void): (() => void) => {
    this.#layoutListeners.add(listener);
    return () => this.#layoutListeners.delete(listener);
  };

  /** The text around the view, some screens of it; the same object until that has moved on. */
  get nearby(): TextRange {
    return this.painter.nearby;
  }

  /** The position of the first printed line in view when {@link nearby} last changed. */
  get viewStart(): number {
    return this.#viewStart;
  }

  /** How much of the text is in view at a time, in CSS pixels. */
  get viewHeight(): number {
    return this.#scroller.clientHeight;
  }

  /** Hear of a new {@link nearby}. Answers with its own undo. */
  readonly onNearby = (listener: () => void): (() => void) => {
    this.#nearbyListeners.add(listener);
    return () => this.#nearbyListeners.delete(listener);
  };

  selectedRange(): TextRange | null {
    return selectedRange(this.#map);
  }

  caretPosition(): number | null {
    return caretPosition(this.#map);
  }

  selectionEnds(): Ends | null {
    return selectionEnds(this.#map);
  }

  selectEnds(ends: Ends): void {
    selectEnds(this.#map, ends);
  }

  characterAt(x: number, y: number): number | null {
    return characterAt(this.#map, x, y);
  }

  positionNear(x: number, y: number): number | null {
    return positionNear(this.#map, x, y);
  }

  rectsOf(range: TextRange): DOMRect[] {
    return this.#map.rectsOf(range);
  }

  /** The same for the part in view; the whole article can be selected. */
  visibleRectsOf(range: TextRange): DOMRect[] {
    const view = this.#scroller.getBoundingClientRect();
    const shown = overlapOf(range, this.#map.rangeBetween(view.top, view.bottom));
    const rects = shown === null ? [] : this.rectsOf(shown);
    return rects.filter((rect) => rect.bottom > view.top && rect.top < view.bottom);
  }

  /** Upper and lower edge of a range in the window, from its first and last character alone. */
  edgesOf({ start, end }: TextRange): { readonly top: number; readonly bottom: number } | null {
    const first = this.rectsOf({ start, end: start + 1 })[0];
    const last = this.rectsOf({ start: Math.max(start, end - 1), end }).at(-1);
    if (first === undefined || last === undefined) return null;
    return { top: first.top, bottom: last.bottom };
  }

  /** The text's upper edge in the window. */
  top(): number {
    return this.#root.getBoundingClientRect().top;
  }

  /** Where a character stands in the window; also one that takes no room. */
  spotOf(position: number): DOMRect | null {
    if (this.#map.isEmpty) return null;
    return this.#map.domRange({ start: position, end: position + 1 }).getClientRects()[0] ?? null;
  }

  /** The elements of the text's blocks, in reading order. */
  blockElements(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>(".article-line")];
  }

  hasFocus(): boolean {
    return document.activeElement === this.#root;
  }

  /**
   * Put the keyboard into the text, with this range selected (empty: the caret there). Selected first:
   * a text that takes the focus without it has Chromium look for the caret's old place, through the whole
   * text of an article that is hidden by now (measured at 100 kB: 6 ms).
   */
  focus(range: TextRange | null = null): void {
    if (range !== null) select(this.#map, range);
    this.#root.focus({ preventScroll: true });
  }

  /** Put the keyboard back into the text as it was when it left, without scrolling. */
  focusAgain(): void {
    selectEnds(this.#map, this.#ends ?? { anchor: 0, focus: 0 });
    this.#root.focus({ preventScroll: true });
  }

  select(range: TextRange): void {
    select(this.#map, range);
  }

  /** The caret when it stands in view, or null. */
  visibleCaret(): number | null {
    const caret = this.caretPosition();
    const spot = caret === null ? null : this.spotOf(Math.min(caret, this.text.length - 1));
    const view = this.#scroller.getBoundingClientRect();
    return spot !== null && spot.bottom > view.top && spot.top < view.bottom ? caret : null;
  }

  /** The position of the first printed line in view. */
  topPosition(): number {
    if (this.#scroller.scrollTop === 0 || this.#map.isEmpty) return 0;
    const view = this.#scroller.getBoundingClientRect();
    const { left } = this.#root.getBoundingClientRect();
    const near = this.positionNear(left + 4, view.top + 12);
    return near ?? this.#map.rangeBetween(view.top + 12, view.bottom).start;
  }

  /** Scroll so that this position stands in the first line of the view. */
  scrollToTop(position: number): void {
    if (position <= 0) return;
    // Text far from the view has its true height only once it is near.
    for (let step = 0; step < 2; step++) {
      const spot = this.spotOf(Math.min(position, this.text.length - 1));
      if (spot === null) return;
      this.#scroller.scrollBy({
        top: spot.top - this.#scroller.getBoundingClientRect().top - 8,
        behavior: "instant",
      });
    }
  }

  /** Scroll until the range can be seen; what can be seen already stays where it is. */
  reveal(range: TextRange): void {
    const edges = this.edgesOf(range);
    if (edges === null) return;
    const view = this.#scroller.getBoundingClientRect();
    const margin = Math.min(72, view.height / 6);
    const isVisible = edges.top >= view.top + margin && edges.bottom <= view.bottom - margin;
    const isTallAndOpen = edges.top <= view.top + view.height / 2 && edges.top >= view.top + margin;
    if (isVisible || (edges.bottom - edges.top > view.height - 2 * margin && isTallAndOpen)) return;
    const wanted = edges.top - view.top - view.height / 3;
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const isFar = Math.abs(wanted) > 3 * view.height;
    this.#scroller.scrollBy({ top: wanted, behavior: isCalm || isFar ? "instant" : "smooth" });
  }

  #watchScroll(): () => void {
    const look = () => {
      this.#frame = 0;
      this.#tellView();
    };
    const onScroll = () => {
      if (this.#frame === 0) this.#frame = requestAnimationFrame(look);
    };
    this.#scroller.addEventListener("scroll", onScroll, { passive: true });
    return () => this.#scroller.removeEventListener("scroll", onScroll);
  }

  #watchCaret(): () => void {
    const remember = () => {
      if (this.hasFocus()) this.#ends = this.selectionEnds() ?? this.#ends;
    };
    document.addEventListener("selectionchange", remember);
    return () => document.removeEventListener("selectionchange", remember);
  }

  #watchLayout(): () => void {
    const changed = () => this.#layOut(false);
    const loaded = () => this.#layOut(true);
    const sizes = new ResizeObserver(changed);
    sizes.observe(this.#root);
    sizes.observe(this.#scroller);
    // The reader's type is set by properties of the whole page.
    const settings = new MutationObserver(changed);
    settings.observe(document.documentElement, { attributeFilter: ["style"] });
    document.fonts.addEventListener("loadingdone", loaded);
    return () => {
      sizes.disconnect();
      settings.disconnect();
      document.fonts.removeEventListener("loadingdone", loaded);
    };
  }

  #layOut(isFontNew: boolean): void {
    // Taken off the page for a while, it comes back as it was.
    if (this.#root.getClientRects().length === 0) return;
    const [size, type] = [this.#sizeNow(), this.#typeNow()];
    const isSetAnew = isFontNew || type !== this.#type;
    if (size === this.#size && !isSetAnew) return;
    this.#size = size;
    this.#type = type;
    this.#layout += 1;
    this.painter.layOut(isSetAnew);
    this.#tellView();
    for (const listener of this.#layoutListeners) listener();
  }

  #tellView(): void {
    const view = this.#scroller.getBoundingClientRect();
    const top = view.top - this.#root.getBoundingClientRect().top;
    const before = this.painter.nearby;
    this.painter.setView({ top, bottom: top + view.height });
    if (this.painter.nearby === before) return;
    this.#viewStart = this.topPosition();
    for (const listener of this.#nearbyListeners) listener();
  }

  /** What decides where the lines stand. */
  #sizeNow(): string {
    const { width, height } = this.#root.getBoundingClientRect();
    return `${width} ${height} ${this.#scroller.clientHeight}`;
  }

  /** What decides where the words stand in lines of the same size. */
  #typeNow(): string {
    const { font, letterSpacing, wordSpacing } = getComputedStyle(this.#root);
    return `${font} ${letterSpacing} ${wordSpacing}`;
  }
}
