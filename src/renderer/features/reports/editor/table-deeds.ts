import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableRowNode,
  $setTableRowIsHeader,
} from "@lexical/table";
import { $getSelection, $isRangeSelection } from "lexical";
import { $blockOfNode } from "./report-nodes.ts";

export const tableDeeds = [
  "rowBelow",
  "columnRight",
  "removeRow",
  "removeColumn",
  "head",
  "removeTable",
] as const;

export type TableDeed = (typeof tableDeeds)[number];

/** Change the table that the caret stands in; nothing happens outside of one. */
export function $changeTable(deed: TableDeed): void {
  const selection = $getSelection();
  const table = $isRangeSelection(selection) ? $findTableNode(selection.anchor.getNode()) : null;
  if (table === null) return;
  switch (deed) {
    case "rowBelow":
      $insertTableRowAtSelection(true);
      break;
    case "columnRight":
      $insertTableColumnAtSelection(true);
      break;
    case "removeRow":
      if (table.getChildren().filter($isTableRowNode).length === 1) table.remove();
      else $deleteTableRowAtSelection();
      break;
    case "removeColumn":
      if (table.getColumnCount() === 1) table.remove();
      else $deleteTableColumnAtSelection();
      break;
    case "head": {
      const block = $blockOfNode(table);
      $setTableRowIsHeader(table, 0, !(block.kind === "table" && block.hasHeader));
      break;
    }
    case "removeTable":
      table.selectNext();
      table.remove();
      break;
  }
}
