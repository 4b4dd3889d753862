import { $createTableNodeWithDimensions, $isTableNode } from "@lexical/table";
import {
  $createNodeSelection,
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
} from "lexical";
import type { EvidenceBlock, HeadingLevel, ReportBlock } from "../../../../core/report/composed/document.ts";
import { $isEvidenceNode } from "./EvidenceNode.ts";
import { $nodeOfBlock } from "./report-nodes.ts";

/** What a block of words can be. */
export type BlockKind = "paragraph" | HeadingLevel | "quotation" | "bullets" | "numbers";

/** The block at the caret: the node of the report itself that holds it. */
function $blockAtCaret(): LexicalNode | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return selection.getNodes().at(-1)?.getTopLevelElement() ?? null;
  return $isRangeSelection(selection) ? selection.focus.getNode().getTopLevelElement() : null;
}

function isWhole({ kind }: ReportBlock): boolean {
  return kind === "evidence" || kind === "section" || kind === "table";
}

/**
 * Put blocks where the caret is, or at the end when it is nowhere. Words go into the words there; what
 * is no words stands behind the block that the caret is in, or in place of one without a word.
 */
export function $insertBlocks(blocks: readonly ReportBlock[]): void {
  if (blocks.length === 0) return;
  const at = $blockAtCaret();
  if (at !== null && !$isTableNode(at) && !blocks.some(isWhole) && $isRangeSelection($getSelection())) {
    $insertNodes(blocks.map($nodeOfBlock));
    return;
  }
  const nodes = blocks.map($nodeOfBlock);
  let last = at ?? $getRoot().getLastChild();
  const isBlank =
    last !== null && $isElementNode(last) && !$isTableNode(last) && last.getTextContent() === "";
  const blank = isBlank ? last : null;
  for (const node of nodes) {
    if (last === null) $getRoot().append(node);
    else last.insertAfter(node);
    last = node;
  }
  blank?.remove();
  // Behind what is no words, writing goes on in words.
  let next = last!.getNextSibling();
  if (next === null || !$isElementNode(next) || $isTableNode(next)) {
    next = $createParagraphNode();
    last!.insertAfter(next);
  }
  next.selectStart();
}

/** Put blocks before the one of this place, counted from 0, or behind all of them; writing goes on below. */
export function $insertAt(place: number, blocks: readonly ReportBlock[]): void {
  const root = $getRoot();
  const children = root.getChildren();
  const blank = children.length === 1 && root.getTextContent() === "" ? children[0]! : null;
  const nodes = blocks.map($nodeOfBlock);
  root.splice(Math.min(place, children.length), 0, nodes);
  if (nodes.length > 0 && blank !== null && $isElementNode(blank) && !$isTableNode(blank)) blank.remove();
  const last = nodes.at(-1);
  if (last === undefined) return;
  if (last.getNextSibling() === null) root.append($createParagraphNode());
  $select(last);
}

/** A table of three by three with a head, the caret in its first cell. */
export function $insertTable(): void {
  const table = $createTableNodeWithDimensions(3, 3, { rows: true, columns: false });
  const at = $blockAtCaret();
  const isBlank = at !== null && $isElementNode(at) && !$isTableNode(at) && at.getTextContent() === "";
  if (at === null) $getRoot().append(table);
  else at.insertAfter(table);
  if (isBlank) at.remove();
  if (table.getNextSibling() === null) table.insertAfter($createParagraphNode());
  table.getFirstDescendant()?.selectStart();
}

export function $moveBlock(by: 1 | -1, key?: string): void {
  const block = key === undefined ? $blockAtCaret() : $getNodeByKey(key);
  const beside = by === 1 ? block?.getNextSibling() : block?.getPreviousSibling();
  if (block == null || beside == null) return;
  if (by === 1) beside.insertAfter(block);
  else beside.insertBefore(block);
  if (!$isElementNode(block)) $select(block);
}

/** Take a block out; the caret goes to what follows it. */
export function $removeBlock(key: string): void {
  const block = $getNodeByKey(key);
  if (block === null) return;
  const beside = block.getNextSibling() ?? block.getPreviousSibling();
  block.remove();
  if (beside === null) {
    const paragraph = $createParagraphNode();
    $getRoot().append(paragraph);
    paragraph.select();
  } else if ($isElementNode(beside)) beside.selectStart();
  else $select(beside);
}

function $select(node: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}

export function $setEvidence(node: LexicalNode | null, block: EvidenceBlock): void {
  if ($isEvidenceNode(node)) node.setBlock(block);
}
