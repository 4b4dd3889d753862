import { $getSelection, $isNodeSelection, $isRangeSelection, type LexicalNode } from "lexical";
import { noteOfText } from "../../../../core/note/document.ts";
import { mostListLevels, type ReportBlock } from "../../../../core/report/composed/document.ts";
import { blocksFromHtml } from "../../notes/note-from-html.ts";
import { parsedPage } from "../../notes/parsed-page.ts";
import { $reportOfNodes } from "./report-nodes.ts";

/** What was last copied or cut here, kept in this window's memory: no other program can forge it. */
export interface Copied {
  readonly plain: string;
  readonly blocks: readonly ReportBlock[];
}

/** Beyond this many characters of markup only the words are taken, because parsing it could be felt. */
const longestPage = 2_000_000;

/** Whole blocks that are selected; null when it is words inside one block, which the clipboard holds well enough. */
export function $copied(): Copied | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isNodeSelection(selection)) return null;
  const tops: LexicalNode[] = [];
  for (const node of selection.getNodes()) {
    const top = node.getTopLevelElement();
    if (top !== null && !tops.includes(top)) tops.push(top);
  }
  const { blocks } = $reportOfNodes(tops);
  const isWhole = blocks.some(({ kind }) => kind === "evidence" || kind === "section");
  return isWhole ? { plain: selection.getTextContent(), blocks } : null;
}

/**
 * What a paste puts into a report: what was copied here when the clipboard still says the same, else
 * the page's words with the looks a report has, else the plain words. `plain` has LF line ends.
 */
export function pastedBlocks(plain: string, page: string, copied: Copied | null): readonly ReportBlock[] {
  const squeezed = (text: string) => text.replaceAll(/\s+/g, " ").trim();
  if (copied !== null && squeezed(copied.plain) === squeezed(plain)) return copied.blocks;
  if (page === "" || page.length > longestPage) return noteOfText(plain).blocks;
  return blocksFromHtml(parsedPage(page), mostListLevels);
}
