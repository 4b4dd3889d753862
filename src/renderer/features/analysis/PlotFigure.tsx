import { type PlotOptions, plot } from "@observablehq/plot";
import { type ReactElement, useEffect, useRef, useState } from "react";

interface Props {
  /** What it shows, for those who do not see it. */
  readonly label: string;
  /** For the width it has, in CSS pixels. */
  readonly options: (width: number) => PlotOptions;
}

/**
 * A picture by Observable Plot. Its own style element is taken out before the picture is put on the
 * page, where the content security policy would refuse it; analysis.css has what it said.
 */
export function PlotFigure({ label, options }: Props): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = frame.current;
    if (element === null || width === 0) return;
    const picture = plot({ width, ...options(width) });
    for (const style of picture.querySelectorAll("style")) style.remove();
    // The picture is one image with one name; names of its parts have no role to belong to.
    for (const part of picture.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
    element.replaceChildren(picture);
  }, [options, width]);
  return <div ref={frame} role="img" aria-label={label} className="analysis-plot" />;
}
