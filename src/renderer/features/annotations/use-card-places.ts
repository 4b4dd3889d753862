import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from "react";
import type { Annotation } from "../../../contract/records.ts";
import { spanOf } from "../../../core/anchor/pieces.ts";
import type { Reader } from "../../reader/reader.ts";
import { lanesOf } from "./lanes.ts";
import { placeCards } from "./place-cards.ts";

const gap = 10;
/** A card's first line of words then stands level with the first highlighted line. */
const rise = 4;
const mostLanes = 3;

/**
 * Keeps each card level with its highlight, and each stripe beside it. Places are written to the
 * elements themselves: a new place is no reason to render anything.
 *
 * The card of `anchorId` stands exactly level, and the others give way to it. `cards` and `stripes` hold
 * one child for each annotation, in the same order.
 */
export function useCardPlaces(
  reader: Reader,
  annotations: readonly Annotation[],
  anchorId: string | null,
  cards: RefObject<HTMLElement | null>,
  stripes: RefObject<HTMLElement | null>,
): void {
  useSyncExternalStore(reader.onLayout, () => reader.layout);
  /** What is known of the page as it is laid out now; of all cards mostly one is new. */
  const [known] = useState(() => new KnownPlaces());

  const place = useEffectEvent(() => {
    if (cards.current === null || stripes.current === null) return;
    const elements = childrenOf(cards.current);
    // All measuring comes before all writing, so that the page is laid out once.
    const toCards = reader.top() - cards.current.getBoundingClientRect().top;
    const edges = annotations.map((annotation) => {
      const { top, bottom } = known.edgesOf(reader, annotation) ?? { top: -toCards, bottom: -toCards };
      return { top: top + toCards, bottom: bottom + toCards };
    });
    const heights = elements.map((element) => element.offsetHeight);
    known.heights = heights;
    const wanted = edges.map(({ top }) => top - rise);
    const anchor = annotations.findIndex((annotation) => annotation.id === anchorId);
    const tops = placeCards(wanted, heights, gap, anchor);

    const lowest = elements.length === 0 ? 0 : tops.at(-1)! + heights.at(-1)! + gap;
    for (const [i, element] of elements.entries()) {
      // Not through a custom property: a new one has the style of everything in the card worked out again.
      known.write(element, "translate", `0 ${Math.round(tops[i] ?? 0)}px`);
    }
    known.write(cards.current, "min-height", `${Math.ceil(lowest)}px`);
    const lanes = lanesOf(edges, mostLanes);
    for (const [i, element] of childrenOf(stripes.current).entries()) {
      const { top, bottom } = edges[i]!;
      known.write(element, "top", `${top}px`);
      known.write(element, "height", `${bottom - top}px`);
      known.write(element, "left", `${lanes[i]! * 6}px`);
    }
    // Only a card that has a place may glide to the next one.
    const unplaced = elements.filter((element) => element.dataset.placed === undefined);
    if (unplaced.length === 0) return;
    requestAnimationFrame(() => {
      for (const element of unplaced) element.dataset.placed = "";
    });
  });

  // Whatever was rendered may have changed a height.
  useLayoutEffect(() => place());

  useEffect(() => {
    if (cards.current === null) return;
    const elements = childrenOf(cards.current);
    // It tells of each element once when it begins to watch, which is news to nobody.
    const observer = new ResizeObserver(() => {
      if (elements.some((element, i) => element.offsetHeight !== known.heights[i])) place();
    });
    for (const [i] of annotations.entries()) observer.observe(elements[i]!);
    return () => observer.disconnect();
  }, [annotations, cards, known]);
}

/** What was measured and written last, so that only what is new is measured and written. */
class KnownPlaces {
  heights: readonly number[] = [];
  #layout = -1;
  #reader: Reader | null = null;
  #edges = new WeakMap<Annotation, Edges>();
  readonly #written = new WeakMap<HTMLElement, Map<string, string>>();

  /** Upper and lower edge of a highlight, from the upper edge of the text; null where it has none. */
  edgesOf(reader: Reader, annotation: Annotation): Edges | null {
    if (reader !== this.#reader || reader.layout !== this.#layout) this.#edges = new WeakMap();
    [this.#reader, this.#layout] = [reader, reader.layout];
    const known = this.#edges.get(annotation);
    if (known !== undefined) return known;
    const measured = reader.edgesOf(spanOf(annotation.pieces));
    if (measured === null) return null;
    const origin = reader.top();
    const edges = { top: measured.top - origin, bottom: measured.bottom - origin };
    this.#edges.set(annotation, edges);
    return edges;
  }

  write(element: HTMLElement, property: string, value: string): void {
    const written = this.#written.get(element) ?? new Map<string, string>();
    this.#written.set(element, written);
    if (written.get(property) === value) return;
    written.set(property, value);
    element.style.setProperty(property, value);
  }
}

interface Edges {
  readonly top: number;
  readonly bottom: number;
}

function childrenOf(element: HTMLElement): HTMLElement[] {
  return [...element.children].filter((child) => child instanceof HTMLElement);
}
