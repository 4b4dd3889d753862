import { useEffect } from "react";
import type { Annotation } from "../../../contract/records.ts";
import { useDesk } from "../../desk.ts";
import type { Reader } from "../../reader/reader.ts";

/** Goes where the desk says once the article is there: shows a highlight, or selects what was found. */
export function usePlace(reader: Reader | null, articleId: string, annotations: readonly Annotation[]): void {
  const place = useDesk((desk) => (desk.openArticleId === articleId ? desk.place : null));
  const placeReached = useDesk((desk) => desk.placeReached);
  const activate = useDesk((desk) => desk.activate);

  useEffect(() => {
    if (reader === null || place === null) return;
    placeReached();
    const range = { start: place.start, end: Math.min(place.end, reader.text.length) };
    if (place.start >= reader.text.length && reader.text.length > 0) return;
    if (range.start >= range.end) {
      // Back where one was: what is in view stays as it is.
      reader.reveal({ start: range.start, end: range.start + 1 });
      reader.focus(range);
      return;
    }
    const isThere = annotations.some((annotation) => annotation.id === place.annotationId);
    if (isThere) activate(place.annotationId ?? null);
    reader.reveal(range);
    // A click on a result empties the selection once more when it is over.
    setTimeout(() => reader.focus(isThere ? { start: range.start, end: range.start } : range));
  }, [reader, place, annotations, placeReached, activate]);
}
