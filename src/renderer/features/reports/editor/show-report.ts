import { $getRoot, $isElementNode, type LexicalNode } from "lexical";
import type { ReportBlock, ReportDocument } from "../../../../core/report/composed/document.ts";
import { tidyReport } from "../../../../core/report/composed/document.ts";
import { $blockOfNode, $nodeOfBlock, $nodesOfReport } from "./report-nodes.ts";

/**
 * Show a report in place of the one before. Only blocks between the first and the last that differ are
 * made anew, so that an undo leaves the rest, and what is scrolled to, as it is; the caret goes to the
 * end of what changed.
 */
export function $showReport(report: ReportDocument, hasFocus: boolean): void {
  const root = $getRoot();
  const nodes = root.getChildren();
  const before = nodes.map((node) => keyOf($blockOfNode(node)));
  const after = report.blocks.map(keyOf);
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  const made = report.blocks.slice(start, after.length - end).map($nodeOfBlock);
  const gone = nodes.slice(start, nodes.length - end);
  if (made.length === 0 && gone.length === 0) return;
  const behind = nodes[nodes.length - end] ?? null;
  for (const node of made) {
    if (behind === null) root.append(node);
    else behind.insertBefore(node);
  }
  for (const node of gone) node.remove();
  if (root.getChildrenSize() === 0) root.append(...$nodesOfReport(report));
  if (hasFocus) $selectEnd(made.at(-1) ?? behind ?? root.getLastChild());
}

function $selectEnd(node: LexicalNode | null): void {
  if ($isElementNode(node)) node.selectEnd();
  else node?.selectNext();
}

/** The same for blocks that the library stores alike. */
function keyOf(block: ReportBlock): string {
  if (block.kind === "paragraph" && block.runs.length === 0) return "blank";
  return JSON.stringify(tidyReport({ version: 1, blocks: [block] }, (text) => text).blocks);
}
