import type { DragEvent } from "react";
import { create } from "zustand";

/** Our own kind, so that no other drop is taken for highlights. */
const kind = "application/x-claimbench-highlight";

/** Highlights that are held by the pointer; null when none are. What is on the system's clipboard of drags is not looked at. */
export const useDragged = create<{ readonly ids: readonly string[] | null }>()(() => ({ ids: null }));

/** Begin to drag highlights into a report; `words` are for other programs. */
export function dragHighlights(event: DragEvent, ids: readonly string[], words: string): void {
  if (ids.length === 0) return;
  event.dataTransfer.setData(kind, "");
  event.dataTransfer.setData("text/plain", words);
  event.dataTransfer.effectAllowed = "copy";
  // Drawn only after the browser has taken its picture of what is dragged.
  setTimeout(() => useDragged.setState({ ids }), 0);
}

export function endDrag(): void {
  if (useDragged.getState().ids !== null) useDragged.setState({ ids: null });
}
