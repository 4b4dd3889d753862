import { type RefObject, useLayoutEffect } from "react";
import type { Annotation } from "../../../contract/records.ts";

/**
 * Says on each card its number among all and how many these are, when not all cards stand in the page.
 * Written to the elements themselves: one more highlight changes all numbers after it, and that is no
 * reason to render so many cards.
 *
 * `cards` holds one child for each of `nearby`, in the same order; `annotations` are all, in that order too.
 */
export function useCardNumbers(
  cards: RefObject<HTMLElement | null>,
  nearby: readonly Annotation[],
  annotations: readonly Annotation[],
): void {
  useLayoutEffect(() => {
    const elements = cards.current?.children ?? [];
    const isWhole = nearby.length === annotations.length;
    let at = -1;
    for (const [place, annotation] of nearby.entries()) {
      const element = elements[place];
      if (element === undefined) continue;
      at = annotations.indexOf(annotation, at + 1);
      element.ariaPosInSet = isWhole ? null : String(at + 1);
      element.ariaSetSize = isWhole ? null : String(annotations.length);
    }
  }, [cards, nearby, annotations]);
}
