import { $create, ElementNode } from "lexical";
import type { LineRole } from "../../core/text/line.ts";
import type { Block } from "./blocks.ts";
import { $createSegmentNode } from "./SegmentNode.ts";

/** Elements that say to a screen reader what the role is; the rest are paragraphs. */
const tags: Partial<Record<LineRole, string>> = { headline: "h1", crosshead: "h2", quote: "blockquote" };

/** One block of an article. Its look follows from `data-role` alone (reader.css). */
export class LineNode extends ElementNode {
  __role: LineRole = "paragraph";
  __start = 0;
  __page: number | undefined = undefined;

  override $config() {
    return this.config("article-line", { extends: ElementNode });
  }

  override afterCloneFrom(prev: this): void {
    super.afterCloneFrom(prev);
    this.__role = prev.__role;
    this.__start = prev.__start;
    this.__page = prev.__page;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement(tags[this.__role] ?? "p");
    element.className = "article-line";
    element.dataset.role = this.__role;
    if (this.__page !== undefined) element.dataset.page = String(this.__page);
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  getRole(): LineRole {
    return this.getLatest().__role;
  }

  getStart(): number {
    return this.getLatest().__start;
  }
}

export function $createLineNode(text: string, block: Block): LineNode {
  const node = $create(LineNode);
  node.__role = block.role;
  node.__start = block.start;
  node.__page = block.page;
  return node.append(...block.segments.map((segment) => $createSegmentNode(text, segment)));
}
