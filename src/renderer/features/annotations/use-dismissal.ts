import { useEffect, useEffectEvent } from "react";

/** What belongs to the selection: the text, the toolbar, and the scroll bar between them. */
const own = ".article-text, .highlight-toolbar";

/** Calls when the analyst turns to another part of the window while the toolbar is there. */
export function useDismissal(isOpen: boolean, onDismiss: () => void): void {
  const dismiss = useEffectEvent(onDismiss);
  useEffect(() => {
    if (!isOpen) return;
    const onTurn = ({ target }: Event) => {
      if (!(target instanceof Element) || target.closest(own) !== null) return;
      // The scroll bar is pressed as its element itself.
      if (!target.classList.contains("article-scroller")) dismiss();
    };
    document.addEventListener("pointerdown", onTurn, { capture: true });
    document.addEventListener("focusin", onTurn);
    return () => {
      document.removeEventListener("pointerdown", onTurn, { capture: true });
      document.removeEventListener("focusin", onTurn);
    };
  }, [isOpen]);
}
