import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListNode,
} from "@lexical/list";
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from "@lexical/rich-text";
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
} from "@lexical/table";
import { $createParagraphNode, $isElementNode, type LexicalNode } from "lexical";
import type { NoteRun } from "../../../../core/note/document.ts";
import {
  type HeadingLevel,
  isWords,
  type ListBlock,
  type ListItem,
  type ReportBlock,
  type ReportDocument,
  type TextBlock,
} from "../../../../core/report/composed/document.ts";
import { $nodesOfRuns, $runsIn } from "../../notes/note-nodes.ts";
import { $createEvidenceNode, $isEvidenceNode } from "./EvidenceNode.ts";
import { $createSectionNode, $isSectionNode } from "./SectionNode.ts";

/** Headings of the page itself come before those of a report. */
export const headingTags = { 1: "h2", 2: "h3", 3: "h4" } as const;

/** Blocks as nodes of the editor; at least one, because the caret needs a place. */
export function $nodesOfReport({ blocks }: ReportDocument): LexicalNode[] {
  return blocks.length === 0 ? [$createParagraphNode()] : blocks.map($nodeOfBlock);
}

export function $nodeOfBlock(block: ReportBlock): LexicalNode {
  switch (block.kind) {
    case "heading":
      return $createHeadingNode(headingTags[block.level]).append(...$nodesOfRuns(block.runs));
    case "paragraph":
      return $createParagraphNode().append(...$nodesOfRuns(block.runs));
    case "quotation":
      return $createQuoteNode().append(...$nodesOfRuns(block.runs));
    case "list":
      return $listOf(block);
    case "table":
      return $tableOf(block);
    case "evidence":
      return $createEvidenceNode(block);
    case "section":
      return $createSectionNode(block);
  }
}

/** A list below an item stands in an item of its own behind it, as Lexical has it. */
function $listOf({ isNumbered, items }: ListBlock): ListNode {
  return $createListNode(isNumbered ? "number" : "bullet").append(
    ...items.map((item) =>
      $createListItemNode().append(...(isWords(item) ? $nodesOfRuns(item) : [$listOf(item)])),
    ),
  );
}

function $tableOf({ rows, hasHeader }: Extract<TextBlock, { kind: "table" }>): TableNode {
  const cell = (runs: readonly NoteRun[], isHead: boolean) =>
    $createTableCellNode(isHead ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS).append(
      $createParagraphNode().append(...$nodesOfRuns(runs)),
    );
  return $createTableNode().append(
    ...rows.map((row, at) =>
      $createTableRowNode().append(...row.map((runs) => cell(runs, hasHeader && at === 0))),
    ),
  );
}

/** What the editor holds, as a report. Nodes of no kind of ours, which nothing makes, give their words. */
export function $reportOfNodes(nodes: readonly LexicalNode[]): ReportDocument {
  return { version: 1, blocks: nodes.map($blockOfNode) };
}

export function $blockOfNode(node: LexicalNode): ReportBlock {
  if ($isEvidenceNode(node) || $isSectionNode(node)) return node.getBlock();
  if ($isHeadingNode(node)) return { kind: "heading", level: levelOf(node.getTag()), runs: $runsIn(node) };
  if ($isListNode(node)) return $listBlock(node);
  if ($isTableNode(node)) return $tableBlock(node);
  return { kind: $isQuoteNode(node) ? "quotation" : "paragraph", runs: $runsIn(node) };
}

function $listBlock(list: ListNode): ListBlock {
  const items = list
    .getChildren()
    .filter($isListItemNode)
    .flatMap((item): ListItem[] => {
      const below = item.getChildren().filter($isListNode).map($listBlock);
      return below.length === 0 ? [$runsIn(item)] : below;
    });
  return { kind: "list", isNumbered: list.getListType() === "number", items };
}

function levelOf(tag: string): HeadingLevel {
  if (tag === "h1" || tag === "h2") return 1;
  return tag === "h3" ? 2 : 3;
}

function $tableBlock(table: TableNode): ReportBlock {
  const rows = table
    .getChildren()
    .filter($isTableRowNode)
    .map((row) => row.getChildren().filter($isTableCellNode));
  const first = rows[0] ?? [];
  return {
    kind: "table",
    hasHeader: first.length > 0 && first.every((cell) => cell.hasHeaderState(TableCellHeaderStates.ROW)),
    rows: rows.map((row) => row.map($runsOfCell)),
  };
}

/** The paragraphs of a cell, one line each. */
function $runsOfCell(cell: TableCellNode): NoteRun[] {
  const paragraphs = cell.getChildren().filter($isElementNode);
  return paragraphs.flatMap((paragraph, at) => [
    ...(at === 0 ? [] : [{ text: "\n" }]),
    ...$runsIn(paragraph),
  ]);
}
