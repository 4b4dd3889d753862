import { $getRoot, createEditor, type LexicalEditor } from "lexical";
import type { Line } from "../../core/text/line.ts";
import { toBlocks } from "./blocks.ts";
import { $createLineNode, LineNode } from "./LineNode.ts";
import { SegmentNode } from "./SegmentNode.ts";

/**
 * A Lexical editor that only shows. Its events are off: caret, selection and copying are the
 * browser's own, and what could change the text is refused before it starts (read-only.ts), so there
 * is nothing for Lexical to handle and nothing for it to fight about.
 */
export function createArticleEditor(root: HTMLElement): LexicalEditor {
  const editor = createEditor({
    namespace: "article",
    nodes: [LineNode, SegmentNode],
    editable: false,
    disableEvents: true,
    onError: (bug) => {
      throw bug;
    },
  });
  editor.setRootElement(root);
  return editor;
}

/** Show an article in place of the one before; on the page when this returns. */
export function showArticle(editor: LexicalEditor, text: string, lines: readonly Line[]): void {
  editor.update(
    () => {
      const root = $getRoot();
      root.clear();
      root.append(...toBlocks(text, lines).map((block) => $createLineNode(text, block)));
    },
    { discrete: true, skipTransforms: true },
  );
}
