import { type ReactElement, type ReactNode, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { type Box, placePopover, type Spot } from "./place-popover.ts";
import "./popovers.css";

interface Props {
  /** What it belongs to and must not cover, in the window; empty while that cannot be seen. */
  readonly getLines: () => readonly Box[];
  /** The part of the window it stays inside, and whose scrolling moves it. */
  readonly scroller: HTMLElement;
  /** Height it may grow to. */
  readonly room: number;
  readonly className: string;
  readonly children: ReactNode;
}

const gap = 8;

/**
 * A popover beside something, above everything else in the window. It follows when the page scrolls
 * or when it grows, and hides while what it belongs to is out of sight.
 */
export function Floating({ getLines, scroller, room, className, children }: Props): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<Spot | null>(null);

  const place = useEffectEvent(() => {
    const self = element.current;
    if (self === null) return;
    const lines = getLines();
    const size = { width: self.offsetWidth, height: self.offsetHeight };
    const next = lines.length === 0 ? null : placePopover(lines, size, room, boundsOf(scroller), gap);
    setSpot((before) => (isSameSpot(before, next) ? before : next));
  });

  useLayoutEffect(() => {
    // The top layer: no parent clips it and no other layer covers it.
    element.current?.showPopover();
    const observer = new ResizeObserver(() => place());
    if (element.current !== null) observer.observe(element.current);
    observer.observe(scroller);
    const onScroll = () => place();
    scroller.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener("scroll", onScroll);
    };
  }, [scroller]);

  // The selection may have moved with any render.
  useLayoutEffect(() => place());

  return (
    <div ref={element} popover="manual" className={className} style={styleOf(spot, element.current)}>
      {children}
    </div>
  );
}

function styleOf(spot: Spot | null, self: HTMLElement | null): React.CSSProperties {
  // Not `visibility`: what is placed a moment later must be able to take the focus already.
  if (spot === null) return { opacity: 0, pointerEvents: "none" };
  if (spot.grows === "down" || self === null) return { left: spot.left, top: spot.top };
  return { left: spot.left, bottom: window.innerHeight - spot.top - self.offsetHeight, top: "auto" };
}

function boundsOf(scroller: HTMLElement): Box {
  const { left, top, right, bottom } = scroller.getBoundingClientRect();
  return { left: left + gap, top: top + gap, right: right - gap, bottom: bottom - gap };
}

function isSameSpot(a: Spot | null, b: Spot | null): boolean {
  return a?.left === b?.left && a?.top === b?.top && a?.grows === b?.grows;
}
