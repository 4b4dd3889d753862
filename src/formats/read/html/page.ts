/**
 * As much of the DOM as the readers of pages use. The types of the real one would let code in this
 * room reach for a window, and there is none here.
 */
export interface PageNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  /** In small letters. */
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

export interface Page {
  readonly documentElement: PageElement;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

export function isTextNode(node: PageNode): boolean {
  return node.nodeType === 3;
}

/** The text of a node on one line, white space folded. */
export function foldedText(node: PageNode): string {
  return (node.textContent ?? "").replace(/\s+/gu, " ").trim();
}
