import { $createLinkNode, $isLinkNode } from "@lexical/link";
import { $createListItemNode, $createListNode, $isListItemNode, $isListNode } from "@lexical/list";
import { $createQuoteNode, $isQuoteNode } from "@lexical/rich-text";
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import { isNoteLink, type NoteBlock, type NoteDocument, type NoteRun } from "../../../core/note/document.ts";

/** A note as nodes of the editor; at least one, because the caret needs a place. */
export function $nodesOfNote({ blocks }: NoteDocument): ElementNode[] {
  return blocks.length === 0 ? [$createParagraphNode()] : blocks.map($nodeOfBlock);
}

function $nodeOfBlock(block: NoteBlock): ElementNode {
  if (block.kind === "paragraph") return $createParagraphNode().append(...$nodesOfRuns(block.runs));
  if (block.kind === "quotation") return $createQuoteNode().append(...$nodesOfRuns(block.runs));
  const items = block.items.map((runs) => $createListItemNode().append(...$nodesOfRuns(runs)));
  return $createListNode(block.isNumbered ? "number" : "bullet").append(...items);
}

/** Words with their looks as nodes inside a block. */
export function $nodesOfRuns(runs: readonly NoteRun[]): LexicalNode[] {
  return runs.flatMap((run) => {
    const nodes = $nodesOfText(run);
    return run.link === undefined ? nodes : [$createLinkNode(run.link).append(...nodes)];
  });
}

function $nodesOfText({ text, isBold, isItalic }: NoteRun): LexicalNode[] {
  return text.split("\n").flatMap((line, at): LexicalNode[] => {
    const node = $createTextNode(line);
    if (isBold === true) node.toggleFormat("bold");
    if (isItalic === true) node.toggleFormat("italic");
    return [...(at === 0 ? [] : [$createLineBreakNode()]), ...(line === "" ? [] : [node])];
  });
}

/** What the editor holds, as a note. Nodes of no kind of ours, which nothing makes, give their words. */
export function $noteOfNodes(nodes: readonly LexicalNode[]): NoteDocument {
  return { version: 1, blocks: nodes.map($blockOfNode) };
}

function $blockOfNode(node: LexicalNode): NoteBlock {
  if ($isListNode(node)) {
    const items = node.getChildren().filter($isListItemNode);
    return { kind: "list", isNumbered: node.getListType() === "number", items: items.map($runsIn) };
  }
  return { kind: $isQuoteNode(node) ? "quotation" : "paragraph", runs: $runsIn(node) };
}

/** The words of a block with their looks. */
export function $runsIn(node: LexicalNode): NoteRun[] {
  if (!$isElementNode(node)) return $runsOf(node, undefined);
  return node.getChildren().flatMap((child) => $runsOf(child, undefined));
}

function $runsOf(node: LexicalNode, link: string | undefined): NoteRun[] {
  const linked = link === undefined ? {} : { link };
  if ($isLineBreakNode(node)) return [{ text: "\n", ...linked }];
  if ($isTextNode(node)) {
    return [
      {
        text: node.getTextContent(),
        ...(node.hasFormat("bold") ? { isBold: true } : {}),
        ...(node.hasFormat("italic") ? { isItalic: true } : {}),
        ...linked,
      },
    ];
  }
  if (!$isElementNode(node)) return [];
  const address = $isLinkNode(node) && isNoteLink(node.getURL()) ? node.getURL() : link;
  return node.getChildren().flatMap((child) => $runsOf(child, address));
}
