import { useEffect, useLayoutEffect } from "react";
import { useDesk } from "../../desk.ts";
import { keepPosition, keptPosition, putReader } from "../../reader/open-readers.ts";
import type { Reader } from "../../reader/reader.ts";

/** Scrolling has come to rest when nothing moved for this long, in milliseconds. */
const rest = 200;

/** An article opens where it was left, and may be acted on from outside while its text is on the page. */
export function useKeptPosition(
  articleId: string,
  reader: Reader | null,
  scroller: HTMLElement | null,
): void {
  useLayoutEffect(() => {
    if (reader === null) return;
    const { place, openArticleId } = useDesk.getState();
    if (place === null || openArticleId !== articleId) reader.scrollToTop(keptPosition(articleId));
    return putReader(articleId, reader);
  }, [articleId, reader]);

  useEffect(() => {
    if (reader === null || scroller === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(() => keepPosition(articleId, reader.topPosition()), rest);
    };
    scroller.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      scroller.removeEventListener("scroll", onScroll);
    };
  }, [articleId, reader, scroller]);
}
