import { $toggleLink, LinkNode } from "@lexical/link";
import {
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  ListItemNode,
  ListNode,
  REMOVE_LIST_COMMAND,
  registerList,
} from "@lexical/list";
import {
  $createHeadingNode,
  $createQuoteNode,
  HeadingNode,
  QuoteNode,
  registerRichText,
} from "@lexical/rich-text";
import { $setBlocksType } from "@lexical/selection";
import {
  registerTableCellUnmergeTransform,
  registerTablePlugin,
  registerTableSelectionObserver,
  TableCellNode,
  TableNode,
  TableRowNode,
} from "@lexical/table";
import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  COMMAND_PRIORITY_CRITICAL,
  COPY_COMMAND,
  CUT_COMMAND,
  createEditor,
  DROP_COMMAND,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND,
} from "lexical";
import { isNoteLink } from "../../../../core/note/document.ts";
import {
  type EvidenceBlock,
  type ReportBlock,
  type ReportDocument,
  type SectionBlock,
  tidyReport,
} from "../../../../core/report/composed/document.ts";
import { normaliseText } from "../../../../core/text/normalise.ts";
import { $copied, type Copied, pastedBlocks } from "./clipboard.ts";
import { EvidenceNode } from "./EvidenceNode.ts";
import {
  $insertAt,
  $insertBlocks,
  $insertTable,
  $moveBlock,
  $removeBlock,
  $setEvidence,
  type BlockKind,
} from "./edit-blocks.ts";
import { $readState, type ReportState } from "./editor-state.ts";
import { registerListLevels } from "./list-levels.ts";
import { $nodesOfReport, $reportOfNodes, headingTags } from "./report-nodes.ts";
import { SectionNode } from "./SectionNode.ts";
import { $showReport } from "./show-report.ts";
import { $changeTable, type TableDeed } from "./table-deeds.ts";

interface Listeners {
  /** The user has changed it. */
  readonly onChange: (report: ReportDocument) => void;
  readonly onState: (state: ReportState) => void;
  /** Blocks that React draws, by the key of their node. */
  readonly onBlocks: (blocks: Readonly<Record<string, EvidenceBlock | SectionBlock>>) => void;
  /** How much is pasted, in UTF-16 code units; false when that is too much. */
  readonly canPaste: (length: number) => boolean;
}

/** Our own update, which is no change by the user. */
const shown = "report-shown";

const theme = {
  paragraph: "report-paragraph",
  quote: "report-quotation",
  heading: { h2: "report-heading-1", h3: "report-heading-2", h4: "report-heading-3" },
  text: { bold: "note-bold", italic: "note-italic" },
  link: "note-link",
  list: { ul: "note-bullets", ol: "note-numbers", nested: { listitem: "report-below" } },
  table: "report-table",
  tableCell: "report-cell",
  tableCellHeader: "report-cell-head",
  tableCellSelected: "report-cell-selected",
};

/** The form that the library stores, so that what comes back from it is known for what was sent. */
function tidied(report: ReportDocument): ReportDocument {
  return tidyReport(report, (text) => normaliseText(text).text);
}

/**
 * A Lexical editor for one report, on an element of the page. It knows the nodes a report has and no
 * others. From the clipboard it takes words and what `pastedBlocks` makes of a page; the editor's own
 * clipboard type can be forged by any page, so it is not looked at. It has no history of its own:
 * undo is the project's, in the window and after a restart.
 */
export class ReportEditor {
  readonly #editor: LexicalEditor;
  readonly #undo: readonly (() => void)[];
  #copied: Copied | null = null;

  constructor(root: HTMLElement, report: ReportDocument, listeners: Listeners) {
    const editor = createEditor({
      namespace: "report",
      nodes: [
        ...[HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode],
        ...[TableNode, TableRowNode, TableCellNode, EvidenceNode, SectionNode],
      ],
      theme,
      onError: (bug) => {
        throw bug;
      },
    });
    this.#editor = editor;
    editor.setRootElement(root);
    const paste = (data: DataTransfer | null, event: Event) => this.#paste(data, event, listeners);
    const copy = () => {
      this.#copied = $copied();
      return false;
    };
    this.#undo = [
      registerRichText(editor),
      registerList(editor),
      registerListLevels(editor),
      registerTablePlugin(editor),
      registerTableCellUnmergeTransform(editor),
      registerTableSelectionObserver(editor, true),
      editor.registerCommand(COPY_COMMAND, copy, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(CUT_COMMAND, copy, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => paste(event instanceof ClipboardEvent ? event.clipboardData : null, event),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => paste(event.dataTransfer, event),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerDecoratorListener<EvidenceBlock | SectionBlock>(listeners.onBlocks),
      editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
        listeners.onState(editorState.read($readState));
        if (tags.has(shown) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
        listeners.onChange(this.report);
      }),
    ];
    editor.update(
      () =>
        void $getRoot()
          .clear()
          .append(...$nodesOfReport(report)),
      {
        discrete: true,
        tag: [shown, "skip-selection-focus"],
      },
    );
  }

  dispose(): void {
    for (const undo of this.#undo) undo();
    this.#editor.setRootElement(null);
  }

  /** What it holds, in the one form of equal reports. */
  get report(): ReportDocument {
    return this.#editor.getEditorState().read(() => tidied($reportOfNodes($getRoot().getChildren())));
  }

  /** Show a report in place of the one before; blocks that are the same stay as they are. */
  show(report: ReportDocument): void {
    const hasFocus = this.#editor.getRootElement()?.contains(document.activeElement) === true;
    this.#editor.update(() => $showReport(report, hasFocus), {
      discrete: true,
      tag: [shown, ...(hasFocus ? [] : ["skip-selection-focus"])],
    });
  }

  /** What shows each block, in their order. The editor puts elements of its own beside them. */
  get blockElements(): readonly HTMLElement[] {
    const keys = this.#editor.getEditorState().read(() => $getRoot().getChildrenKeys());
    return keys.flatMap((key) => this.elementOf(key) ?? []);
  }

  elementOf(key: string): HTMLElement | null {
    return this.#editor.getElementByKey(key);
  }

  /** Keys go to it. Lexical sees to that for a caret, and not for a block that is selected as a whole. */
  focus(at?: "rootEnd"): void {
    this.#editor.focus(undefined, at === undefined ? {} : { defaultSelection: at });
    if (this.#editor.read($readState).selected !== null)
      this.#editor.getRootElement()?.focus({ preventScroll: true });
  }

  /** The caret in the block of this place, from 0, and that in view. */
  goTo(block: number): void {
    this.#editor.update(
      () => {
        const node = $getRoot().getChildAtIndex(block);
        node?.selectStart();
      },
      {
        discrete: true,
        onUpdate: () => this.blockElements[block]?.scrollIntoView({ block: "start" }),
      },
    );
    this.focus();
  }

  format(look: "bold" | "italic"): void {
    this.#editor.dispatchCommand(FORMAT_TEXT_COMMAND, look);
  }

  /** Make what is selected blocks of this kind; a cell of a table holds words and no blocks. */
  setKind(kind: BlockKind): void {
    const editor = this.#editor;
    if (editor.getEditorState().read($readState).isInTable) return;
    if (kind === "bullets") editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
    else if (kind === "numbers") editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
    else {
      const { block } = editor.getEditorState().read($readState);
      if (block === "bullets" || block === "numbers") editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
      editor.update(() => $setBlocksType<ElementNode>($getSelection(), () => $emptyOf(kind)));
    }
  }

  /** Have the selected words lead to an address, or nowhere with null. Whether the address is one. */
  link(address: string | null): boolean {
    if (address !== null && !isNoteLink(address)) return false;
    this.#editor.update(() => $toggleLink(address));
    return true;
  }

  /** Put blocks where the caret is, or at the end when it is nowhere. */
  insert(blocks: readonly ReportBlock[]): void {
    this.#editor.update(() => $insertBlocks(blocks), { discrete: true });
  }

  /** Put blocks before the one of this place, counted from 0. */
  insertAt(place: number, blocks: readonly ReportBlock[]): void {
    this.#editor.update(() => $insertAt(place, blocks), { discrete: true });
  }

  insertTable(): void {
    this.#editor.update($insertTable, { discrete: true });
  }

  changeTable(deed: TableDeed): void {
    this.#editor.update(() => $changeTable(deed), { discrete: true });
  }

  /** Move the block at the caret, or the block of this key, before the one above it or behind the one below. */
  move(by: 1 | -1, key?: string): void {
    this.#editor.update(() => $moveBlock(by, key), { discrete: true });
  }

  remove(key: string): void {
    this.#editor.update(() => $removeBlock(key), { discrete: true });
  }

  /** Take another state of its highlight into a piece of evidence. */
  setEvidence(key: string, block: EvidenceBlock): void {
    this.#editor.update(() => $setEvidence($getNodeByKey(key), block), { discrete: true });
  }

  #paste(data: DataTransfer | null, event: Event, { canPaste }: Listeners): boolean {
    event.preventDefault();
    if (data === null) return true;
    const plain = data.getData("text/plain").replaceAll(/\r\n?/g, "\n");
    if (!canPaste(plain.length)) return true;
    const blocks = pastedBlocks(plain, data.getData("text/html"), this.#copied);
    this.#editor.update(() => $insertBlocks(blocks));
    return true;
  }
}

function $emptyOf(kind: Exclude<BlockKind, "bullets" | "numbers">): ElementNode {
  if (kind === "quotation") return $createQuoteNode();
  if (kind === "paragraph") return $createParagraphNode();
  return $createHeadingNode(headingTags[kind]);
}
