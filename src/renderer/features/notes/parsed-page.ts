import createDOMPurify from "dompurify";

/** What note-from-html.ts makes something of; the words of all else are kept. */
const tags = [
  ...["p", "div", "br", "b", "strong", "i", "em", "cite", "a", "ul", "ol", "li", "blockquote", "pre"],
  ...["h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "section", "article", "figcaption"],
];

/**
 * A page from the clipboard as nodes of a document that no window shows, so that nothing of it is
 * loaded or run: with few elements, and `href` for their only attribute.
 */
export function parsedPage(page: string): Node {
  return createDOMPurify.sanitize(page, {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: ["href"],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM: true,
  });
}
