import type { Opened } from "../../opened.ts";

/** Editors kept beside those shown: a text of book length takes some 50 MB of the page. */
const mostHidden = 4;

/**
 * Articles whose editors stand on the page: those shown and the few used before them, so that going
 * back to one costs no more than showing it. In an order that never changes, because an element moved
 * on the page loses where it was scrolled to.
 */
export function keptArticles({ shown, used }: Pick<Opened, "shown" | "used">): readonly string[] {
  const hidden = used.filter((id) => !shown.includes(id)).slice(0, mostHidden);
  return [...shown, ...hidden].sort();
}
