import { $getRoot, createEditor, type LexicalEditor } from "lexical";
import type { Line } from "../../core/text/line.ts";
import { toBlocks } from "./blocks.ts";
import { $createGroupNode, GroupNode } from "./GroupNode.ts";
import { $createLineNode, LineNode } from "./LineNode.ts";
import { SegmentNode } from "./SegmentNode.ts";

/** From here on (UTF-16 code units) laying out the whole text takes longer than one likes to wait. */
const longText = 40_000;

/** Lines in a group of a long text: some two screens. */
const groupSize = 24;

/**
 * A Lexical editor that only shows. Its events are off: caret, selection and copying are the
 * browser's own, and what could change the text is refused before it starts (read-only.ts), so there
 * is nothing for Lexical to handle and nothing for it to fight about.
 */
export function createArticleEditor(root: HTMLElement): LexicalEditor {
  const editor = createEditor({
    namespace: "article",
    nodes: [GroupNode, LineNode, SegmentNode],
    editable: false,
    disableEvents: true,
    onError: (bug) => {
      throw bug;
    },
  });
  editor.setRootElement(root);
  // Lexical writes pre-wrap here, which would paint the space at the end of each row of a highlight.
  root.style.removeProperty("white-space");
  return editor;
}

/** Show an article in place of the one before; on the page when this returns. */
export function showArticle(editor: LexicalEditor, text: string, lines: readonly Line[]): void {
  editor.update(
    () => {
      const root = $getRoot();
      root.clear();
      const blocks = toBlocks(text, lines);
      const nodes = blocks.map((block) => $createLineNode(text, block));
      if (text.length <= longText) root.append(...nodes);
      else {
        for (let i = 0; i < nodes.length; i += groupSize) {
          const [first, last] = [blocks[i]!, blocks[Math.min(i + groupSize, blocks.length) - 1]!];
          root.append($createGroupNode(last.end - first.start).append(...nodes.slice(i, i + groupSize)));
        }
      }
    },
    { discrete: true, skipTransforms: true },
  );
}
