import { $isListItemNode, type ListItemNode, registerListStrictIndentTransform } from "@lexical/list";
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  ParagraphNode,
} from "lexical";
import { mostListLevels } from "../../../../core/report/composed/document.ts";

/**
 * Tab and Shift+Tab put the items of a list below the one before them and out again; elsewhere Tab
 * leaves the text. Answers with its own undo.
 */
export function registerListLevels(editor: LexicalEditor): () => void {
  return mergeRegister(
    registerListStrictIndentTransform(editor),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const items = $itemsAtSelection();
        if (items.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return false;
        event.preventDefault();
        if (event.shiftKey) {
          if (items.some((item) => item.getIndent() > 0))
            editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined);
        } else if (items.every((item) => item.getIndent() + 1 < mostListLevels))
          editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    // What leaves a list keeps its level as an indentation, which a report knows nothing of.
    editor.registerNodeTransform(ParagraphNode, (paragraph) => {
      if (paragraph.getIndent() > 0) paragraph.setIndent(0);
    }),
  );
}

function $itemsAtSelection(): ListItemNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  const items = new Set<ListItemNode>();
  for (const node of selection.getNodes()) {
    const item = $findMatchingParent(node, $isListItemNode);
    if (item !== null) items.add(item);
  }
  return [...items];
}
