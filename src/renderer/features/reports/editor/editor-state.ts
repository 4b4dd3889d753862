import { $isLinkNode } from "@lexical/link";
import { $isListNode } from "@lexical/list";
import { $isHeadingNode, $isQuoteNode } from "@lexical/rich-text";
import { $isTableNode, $isTableSelection } from "@lexical/table";
import { $getSelection, $isNodeSelection, $isRangeSelection } from "lexical";
import type { BlockKind } from "./edit-blocks.ts";
import { $blockOfNode } from "./report-nodes.ts";

/** What holds for the words selected. */
export interface ReportState {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** The address of the link the caret stands in. */
  readonly link: string | null;
  readonly block: BlockKind;
  readonly isInTable: boolean;
  /** The key of the evidence or section that is selected as a whole. */
  readonly selected: string | null;
}

export const resting: ReportState = {
  ...{ isBold: false, isItalic: false, link: null, block: "paragraph", isInTable: false, selected: null },
};

export function $readState(): ReportState {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const [node, ...further] = selection.getNodes();
    return { ...resting, selected: node !== undefined && further.length === 0 ? node.getKey() : null };
  }
  if ($isTableSelection(selection)) return { ...resting, isInTable: true };
  if (!$isRangeSelection(selection)) return resting;
  let link: string | null = null;
  let block: BlockKind = "paragraph";
  let isInTable = false;
  for (let node = selection.anchor.getNode(); ; ) {
    if ($isLinkNode(node)) link = node.getURL();
    if ($isQuoteNode(node)) block = "quotation";
    if ($isListNode(node)) block = node.getListType() === "number" ? "numbers" : "bullets";
    if ($isHeadingNode(node)) {
      const read = $blockOfNode(node);
      if (read.kind === "heading") block = read.level;
    }
    if ($isTableNode(node)) isInTable = true;
    const parent = node.getParent();
    if (parent === null) break;
    node = parent;
  }
  const [isBold, isItalic] = [selection.hasFormat("bold"), selection.hasFormat("italic")];
  return { isBold, isItalic, link, block, isInTable, selected: null };
}
