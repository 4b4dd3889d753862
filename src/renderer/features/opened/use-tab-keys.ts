import type { KeyboardEvent } from "react";
import { useDesk } from "../../desk.ts";
import { close } from "../../opened.ts";
import { focusText } from "../../reader/open-readers.ts";

/** Keys on a tab, as in every list of tabs; Enter goes into the text. */
export function useTabKeys(): (event: KeyboardEvent) => void {
  return (event) => {
    const { opened, openArticleId, openArticle, arrange } = useDesk.getState();
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const ids = opened.tabs.map(({ articleId }) => articleId);
    const here = ids.indexOf(openArticleId ?? "");
    const turn = (to: number) => {
      const id = ids[(to + ids.length) % ids.length];
      if (id === undefined) return;
      openArticle(id, undefined, true);
      focusTab(id);
    };
    if (event.key === "ArrowRight") turn(here + 1);
    else if (event.key === "ArrowLeft") turn(here - 1);
    else if (event.key === "Home") turn(0);
    else if (event.key === "End") turn(-1);
    else if ((event.key === "Enter" || event.key === " ") && openArticleId !== null) focusText(openArticleId);
    else if (event.key === "Delete" && openArticleId !== null) {
      arrange((before) => close(before, openArticleId));
      focusTab(useDesk.getState().openArticleId);
    } else return;
    event.preventDefault();
  };
}

/** After the tabs have been drawn with the new one at hand. */
function focusTab(articleId: string | null): void {
  if (articleId === null) return;
  requestAnimationFrame(() => document.getElementById(`tab-${articleId}`)?.focus());
}
