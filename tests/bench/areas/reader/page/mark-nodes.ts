import {
  $createMarkNode,
  $isMarkNode,
  $unwrapMarkNode,
  $wrapSelectionInMarkNode,
  MarkNode,
} from "@lexical/mark";
import {
  $createParagraphNode,
  $createRangeSelection,
  $createTextNode,
  $getRoot,
  $isElementNode,
  createEditor,
  type ElementNode,
  type TextNode,
} from "lexical";
import { cutIntoSegments } from "../../../../../src/core/text/segments.ts";
import type { Contender, Mark } from "./contender.ts";

/**
 * Lexical's own way: a MarkNode around every run of text that the same highlights lie over. Built as
 * nodes straight away, which is faster than wrapping ten thousand selections one after the other.
 */
export const markNodes: Contender = (root, _scroller, { text, lines, marks }) => {
  const editor = createEditor({
    namespace: "marks",
    nodes: [MarkNode],
    editable: false,
    onError: (bug) => {
      throw bug;
    },
  });
  editor.setRootElement(root);
  const segments = cutIntoSegments(text.length, marks);
  editor.update(
    () => {
      let at = 0;
      for (const line of lines) {
        const paragraph = $createParagraphNode();
        while (at < segments.length && segments[at]!.end <= line.start) at += 1;
        for (let next = at; next < segments.length && segments[next]!.start < line.end; next += 1) {
          const { start, end, ids } = segments[next]!;
          const node = $createTextNode(text.slice(Math.max(start, line.start), Math.min(end, line.end)));
          paragraph.append(ids.length === 0 ? node : $createMarkNode(ids).append(node));
        }
        $getRoot().append(paragraph);
      }
    },
    { discrete: true },
  );
  const paragraphAt = ({ start }: Mark) => {
    const place = lines.findIndex((line) => line.end > start);
    return { paragraph: $getRoot().getChildAtIndex<ElementNode>(place)!, start: start - lines[place]!.start };
  };
  return {
    add(mark) {
      editor.update(
        () => {
          const { paragraph, start } = paragraphAt(mark);
          const selection = $createRangeSelection();
          const [from, to] = [start, start + mark.end - mark.start].map((offset) =>
            textAt(paragraph, offset),
          );
          selection.anchor.set(from!.node.getKey(), from!.offset, "text");
          selection.focus.set(to!.node.getKey(), to!.offset, "text");
          $wrapSelectionInMarkNode(selection, false, mark.id);
        },
        { discrete: true },
      );
    },
    remove(mark) {
      editor.update(
        () => {
          for (const node of markNodesIn(paragraphAt(mark).paragraph)) {
            if (!node.hasID(mark.id)) continue;
            node.deleteID(mark.id);
            if (node.getIDs().length === 0) $unwrapMarkNode(node);
          }
        },
        { discrete: true },
      );
    },
    dispose: () => editor.setRootElement(null),
    painted: null,
  };
};

function textAt(paragraph: ElementNode, offset: number): { node: TextNode; offset: number } {
  let left = offset;
  for (const node of paragraph.getAllTextNodes()) {
    const length = node.getTextContentSize();
    if (left <= length) return { node, offset: left };
    left -= length;
  }
  const last = paragraph.getLastDescendant<TextNode>()!;
  return { node: last, offset: last.getTextContentSize() };
}

function markNodesIn(element: ElementNode): MarkNode[] {
  return element.getChildren().flatMap((child) => {
    const inside = $isElementNode(child) ? markNodesIn(child) : [];
    return $isMarkNode(child) ? [child, ...inside] : inside;
  });
}
