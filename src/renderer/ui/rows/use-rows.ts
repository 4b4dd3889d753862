import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useDeferredValue, useRef } from "react";

interface Options {
  readonly count: number;
  /** The same for the same row, wherever it stands. */
  readonly keyOf: (index: number) => string | number;
  /** CSS pixels of most rows; what a row really takes is measured once it is in the page. */
  readonly estimate: number;
}

export interface Rows {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** CSS pixels of all rows together. */
  readonly height: number;
  /** Those in view and a few around them, each with its distance from the top in CSS pixels. */
  readonly shown: readonly { readonly index: number; readonly key: string | number; readonly top: number }[];
  /** For each row's element, which also carries `data-index`. */
  readonly measure: (element: Element | null) => void;
  readonly reveal: (index: number) => void;
}

/** Rows above and below the view, so that scrolling by a little never shows a gap. */
const spare = 6;

/** A list of any length of which only the rows in view stand in the page. */
export function useRows({ count, keyOf, estimate }: Options): Rows {
  const scroller = useRef<HTMLDivElement>(null);
  // What is around the list is drawn first, at once and at its size; the rows of a dialog that opens follow.
  const isReady = useDeferredValue(true, false);
  const virtualizer = useVirtualizer({
    count,
    getItemKey: keyOf,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    overscan: spare,
    enabled: isReady,
  });
  return {
    scroller,
    height: isReady ? virtualizer.getTotalSize() : count * estimate,
    shown: virtualizer.getVirtualItems().map(({ index, key, start }) => ({
      index,
      key: typeof key === "bigint" ? String(key) : key,
      top: start,
    })),
    measure: virtualizer.measureElement,
    reveal: (index) => virtualizer.scrollToIndex(index, { align: "auto" }),
  };
}
