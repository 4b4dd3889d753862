import type { MouseEvent } from "react";

/** A press of the mouse must not take the focus, and with it the selection, from where it is. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
