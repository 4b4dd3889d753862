import { $create, type EditorConfig, type LexicalEditor, TextNode } from "lexical";
import type { LineRole } from "../../core/text/line.ts";
import type { Segment } from "./blocks.ts";

/**
 * A stretch of article text that knows where it starts in the stored text (UTF-16 code units), and
 * says so on its element: a point in the page becomes a position by adding. The tree is a picture of
 * the library's rows and is never read back into them.
 */
export class SegmentNode extends TextNode {
  __start = 0;
  __role: LineRole | null = null;

  override $config() {
    return this.config("article-segment", { extends: TextNode });
  }

  override afterCloneFrom(prev: this): void {
    super.afterCloneFrom(prev);
    this.__start = prev.__start;
    this.__role = prev.__role;
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const element = super.createDOM(config, editor);
    element.dataset.start = String(this.__start);
    if (this.__role !== null) element.dataset.line = this.__role;
    return element;
  }

  getStart(): number {
    return this.getLatest().__start;
  }
}

/** Shows `text.slice(segment.start, segment.end)`. */
export function $createSegmentNode(text: string, { start, end, role }: Segment): SegmentNode {
  const node = $create(SegmentNode).setTextContent(text.slice(start, end));
  node.__start = start;
  node.__role = role;
  return node;
}
