import { useEffect } from "react";
import type { Annotation } from "../../../contract/records.ts";
import { useDesk } from "../../desk.ts";
import type { Reader } from "../../reader/reader.ts";

/** Goes where the desk says once the article is there: shows a highlight, or selects what was found. */
export function usePlace(reader: Reader | null, annotations: readonly Annotation[]): void {
  const place = useDesk((desk) => desk.place);
  const placeReached = useDesk((desk) => desk.placeReached);
  const activate = useDesk((desk) => desk.activate);

  useEffect(() => {
    if (reader === null || place === null) return;
    placeReached();
    const range = { start: place.start, end: Math.min(place.end, reader.text.length) };
    if (range.start >= range.end) return;
    const isThere = annotations.some((annotation) => annotation.id === place.annotationId);
    if (isThere) activate(place.annotationId ?? null);
    reader.reveal(range);
    // A click on a result empties the selection once more when it is over.
    setTimeout(() => reader.focus(isThere ? { start: range.start, end: range.start } : range));
  }, [reader, place, annotations, placeReached, activate]);
}
