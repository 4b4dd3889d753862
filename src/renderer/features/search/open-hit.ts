import type { SearchHit } from "../../../contract/records.ts";
import { useDesk } from "../../desk.ts";
import { compare, turnTo } from "../../opened.ts";
import { useSearchDesk } from "../../search-desk.ts";

/** Open the article of a hit at its place; `isBeside`, to the right of the article that lies open. */
export function openHit(hit: SearchHit, place: number, isBeside = false): void {
  useSearchDesk.getState().goTo(place);
  const { opened, arrange, openArticle } = useDesk.getState();
  const [left] = opened.shown;
  if (isBeside && left !== undefined && !opened.shown.includes(hit.articleId)) {
    arrange((now) => compare(turnTo(now, left), hit.articleId));
  }
  openArticle(hit.articleId, {
    start: hit.start,
    end: hit.end,
    ...(hit.annotationId === null ? {} : { annotationId: hit.annotationId }),
  });
}

let isFetching = false;

/**
 * Open the hit after the current one, or before it; the last and the first stay where they are. Hits
 * that were not fetched yet are fetched on the way.
 */
export async function stepHit(by: 1 | -1): Promise<void> {
  const { asked, hits, current, more, takeHits } = useSearchDesk.getState();
  if (current + by >= hits.length && more !== null) {
    if (isFetching) return;
    isFetching = true;
    const further = await more().finally(() => {
      isFetching = false;
    });
    // Another search may have been asked meanwhile.
    if (useSearchDesk.getState().asked !== asked) return;
    if (further.hits.length > hits.length) takeHits(asked, further.hits, further.hasMore ? more : null);
  }
  const desk = useSearchDesk.getState();
  const place = Math.min(Math.max(desk.current + by, 0), desk.hits.length - 1);
  const hit = desk.hits[place];
  if (hit !== undefined) openHit(hit, place);
}
