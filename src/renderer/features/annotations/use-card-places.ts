import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useSyncExternalStore } from "react";
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
 * `cards` and `stripes` hold one child for each annotation, in the same order.
 */
export function useCardPlaces(
  reader: Reader,
  annotations: readonly Annotation[],
  activeId: string | null,
  cards: RefObject<HTMLElement | null>,
  stripes: RefObject<HTMLElement | null>,
): void {
  useSyncExternalStore(reader.onLayout, () => reader.layout);

  const place = useEffectEvent(() => {
    if (cards.current === null || stripes.current === null) return;
    const elements = childrenOf(cards.current);
    const origin = cards.current.getBoundingClientRect().top;
    // All measuring comes before all writing, so that the page is laid out once.
    const edges = annotations.map((annotation) => {
      const { top, bottom } = reader.edgesOf(spanOf(annotation.pieces)) ?? { top: origin, bottom: origin };
      return { top: top - origin, bottom: bottom - origin };
    });
    const heights = elements.map((element) => element.offsetHeight);
    const wanted = edges.map(({ top }) => top - rise);
    const active = annotations.findIndex((annotation) => annotation.id === activeId);
    const tops = placeCards(wanted, heights, gap, active);

    for (const [i, element] of elements.entries())
      element.style.setProperty("--top", `${Math.round(tops[i] ?? 0)}px`);
    const lowest = elements.length === 0 ? 0 : tops.at(-1)! + heights.at(-1)! + gap;
    cards.current.style.minHeight = `${Math.ceil(lowest)}px`;
    const lanes = lanesOf(edges, mostLanes);
    for (const [i, element] of childrenOf(stripes.current).entries()) {
      const { top, bottom } = edges[i]!;
      element.style.top = `${top}px`;
      element.style.height = `${bottom - top}px`;
      element.style.left = `${lanes[i]! * 6}px`;
    }
    // Only a card that has a place may glide to the next one.
    requestAnimationFrame(() => {
      for (const element of elements) element.dataset.placed = "";
    });
  });

  // Whatever was rendered may have changed a height.
  useLayoutEffect(() => place());

  useEffect(() => {
    if (cards.current === null) return;
    const observer = new ResizeObserver(() => place());
    const elements = childrenOf(cards.current);
    for (const [i] of annotations.entries()) observer.observe(elements[i]!);
    return () => observer.disconnect();
  }, [annotations, cards]);
}

function childrenOf(element: HTMLElement): HTMLElement[] {
  return [...element.children].filter((child) => child instanceof HTMLElement);
}
