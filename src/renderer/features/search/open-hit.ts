import type { SearchHit } from "../../../contract/records.ts";
import { useDesk } from "../../desk.ts";
import { useSearchDesk } from "../../search-desk.ts";

/** Open the article of a hit at its place. */
export function openHit(hit: SearchHit, place: number): void {
  useSearchDesk.getState().goTo(place);
  useDesk.getState().openArticle(hit.articleId, {
    start: hit.start,
    end: hit.end,
    ...(hit.annotationId === null ? {} : { annotationId: hit.annotationId }),
  });
}

/** Open the hit after the current one, or before it; the last and the first stay where they are. */
export function stepHit(by: 1 | -1): void {
  const { hits, current } = useSearchDesk.getState();
  const place = Math.min(Math.max(current + by, 0), hits.length - 1);
  const hit = hits[place];
  if (hit !== undefined) openHit(hit, place);
}
