import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from "react";
import type { Annotation } from "../../../contract/records.ts";
import type { Reader } from "../../reader/reader.ts";
import { edgesOf } from "./known-edges.ts";
import { placeCards } from "./place-cards.ts";

const gap = 10;
/** A card's first line of words then stands level with the first highlighted line. */
const rise = 4;

/**
 * Keeps each card level with its highlight. Places are written to the elements themselves: a new place
 * is no reason to render anything.
 *
 * The card of `anchorId` stands exactly level, and the others give way to it. `cards` holds one child for
 * each annotation, in the same order.
 */
export function useCardPlaces(
  reader: Reader,
  annotations: readonly Annotation[],
  anchorId: string | null,
  cards: RefObject<HTMLElement | null>,
): void {
  useSyncExternalStore(reader.onLayout, () => reader.layout);
  /** Of all cards mostly one is new. */
  const [known] = useState(() => new KnownCards());

  const place = useEffectEvent(() => {
    if (cards.current === null) return;
    const elements = childrenOf(cards.current);
    // All measuring comes before all writing, so that the page is laid out once.
    const toCards = reader.top() - cards.current.getBoundingClientRect().top;
    const wanted = annotations.map(
      (annotation) => (edgesOf(reader, annotation)?.top ?? -toCards) + toCards - rise,
    );
    const heights = elements.map((element) => element.offsetHeight);
    known.heights = heights;
    const anchor = annotations.findIndex((annotation) => annotation.id === anchorId);
    const tops = placeCards(wanted, heights, gap, anchor);

    const lowest = elements.length === 0 ? 0 : tops.at(-1)! + heights.at(-1)! + gap;
    for (const [i, element] of elements.entries()) {
      // Not through a custom property: a new one has the style of everything in the card worked out again.
      known.write(element, "translate", `0 ${Math.round(tops[i] ?? 0)}px`);
    }
    known.write(cards.current, "min-height", `${Math.ceil(lowest)}px`);
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

/** What was measured and written last, so that only what is new is written. */
class KnownCards {
  heights: readonly number[] = [];
  readonly #written = new WeakMap<HTMLElement, Map<string, string>>();

  write(element: HTMLElement, property: string, value: string): void {
    const written = this.#written.get(element) ?? new Map<string, string>();
    this.#written.set(element, written);
    if (written.get(property) === value) return;
    written.set(property, value);
    element.style.setProperty(property, value);
  }
}

function childrenOf(element: HTMLElement): HTMLElement[] {
  return [...element.children].filter((child) => child instanceof HTMLElement);
}
