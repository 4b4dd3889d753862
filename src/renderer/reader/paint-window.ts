/** A stretch of the scrolled page, in CSS pixels from its top. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Which stretch of the page should have its highlights registered: the view and a screen above and
 * below it. The one before stays as long as it reaches half a screen beyond the view on both sides,
 * because Chromium lays out every registered highlight again when one is added or taken away.
 */
export function paintWindow(before: Stretch | null, view: Stretch): Stretch {
  const screen = view.bottom - view.top;
  const isEnough =
    before !== null && before.top <= view.top - screen / 2 && before.bottom >= view.bottom + screen / 2;
  return isEnough ? before : { top: view.top - screen, bottom: view.bottom + screen };
}
