import { $create, ElementNode } from "lexical";

/**
 * Some lines of a very long article, which the browser lays out only when they come near the view
 * (reader.css). Lines alone would be too many for that: it looks at each of them in every frame.
 */
export class GroupNode extends ElementNode {
  override $config() {
    return this.config("article-group", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("div");
    element.className = "article-group";
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }
}

export function $createGroupNode(): GroupNode {
  return $create(GroupNode);
}
