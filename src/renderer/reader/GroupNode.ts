import { $create, ElementNode } from "lexical";

/**
 * Some lines of a very long article, which the browser lays out only when they come near the view
 * (reader.css). Lines alone would be too many for that: it looks at each of them in every frame.
 */
export class GroupNode extends ElementNode {
  __length = 0;

  override $config() {
    return this.config("article-group", { extends: ElementNode });
  }

  override afterCloneFrom(prev: this): void {
    super.afterCloneFrom(prev);
    this.__length = prev.__length;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("div");
    element.className = "article-group";
    // From which the height is guessed until it has been laid out.
    element.style.setProperty("--characters", String(this.getLatest().__length));
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }
}

/** `length`: how much text it is to hold, in UTF-16 code units. */
export function $createGroupNode(length: number): GroupNode {
  const node = $create(GroupNode);
  node.__length = length;
  return node;
}
