import createDOMPurify from "dompurify";

/** What the page is drawn with: an element of the window that nothing of the page reaches out of. */
export interface ShadowPage {
  readonly show: (html: string) => void;
}

/**
 * Draws a page that an export would write into a shadow root: its own styles, as a sheet that belongs
 * to that root, and its body, cleaned once more on the way. No frame, no script, nothing that is
 * loaded; links inside the page scroll, and all others do nothing here.
 */
export function shadowPage(host: HTMLElement): ShadowPage {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet];
  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link === null) return;
    event.preventDefault();
    const place = link.getAttribute("href") ?? "";
    if (place.startsWith("#")) root.getElementById(place.slice(1))?.scrollIntoView({ block: "start" });
  });
  return {
    show: (html) => {
      sheet.replaceSync(forShadow(stylesIn(html)));
      const body = createDOMPurify.sanitize(html, {
        USE_PROFILES: { html: true },
        FORBID_TAGS: ["style", "form", "input", "button", "img", "video", "audio", "iframe"],
        RETURN_DOM_FRAGMENT: true,
      });
      root.replaceChildren(body);
    },
  };
}

/** The style sheet in a page's head, which our own writer has put there. */
export function stylesIn(html: string): string {
  const start = html.indexOf("<style>");
  const end = html.indexOf("</style>", start);
  return start < 0 || end < 0 ? "" : html.slice(start + "<style>".length, end);
}

/** A page's sheet for a shadow root, where its host stands for the page. */
export function forShadow(styles: string): string {
  return styles
    .replaceAll(/(^|[\s{}])(?::root|html|body)(?=\s*\{)/g, "$1:host")
    .replaceAll(/@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, "");
}
