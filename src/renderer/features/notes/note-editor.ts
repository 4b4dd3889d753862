import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { $isLinkNode, $toggleLink, LinkNode } from "@lexical/link";
import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  ListItemNode,
  ListNode,
  REMOVE_LIST_COMMAND,
  registerList,
} from "@lexical/list";
import { $createQuoteNode, $isQuoteNode, QuoteNode, registerRichText } from "@lexical/rich-text";
import { $setBlocksType } from "@lexical/selection";
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  createEditor,
  DROP_COMMAND,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND,
} from "lexical";
import {
  isNoteLink,
  type NoteDocument,
  noteOfText,
  textOfNote,
  tidyNote,
} from "../../../core/note/document.ts";
import { noteFromHtml } from "./note-from-html.ts";
import { $nodesOfNote, $noteOfNodes } from "./note-nodes.ts";
import { parsedPage } from "./parsed-page.ts";

/** What can be done to the words selected in a note, and what holds for them now. */
export type NoteLook = "bold" | "italic" | "bullets" | "numbers" | "quotation";

export interface NoteState {
  readonly looks: ReadonlySet<NoteLook>;
  /** The address of the link the caret stands in. */
  readonly link: string | null;
}

interface Listeners {
  /** The user has changed it. */
  readonly onChange: (note: NoteDocument) => void;
  readonly onState: (state: NoteState) => void;
  /** How much is pasted, in UTF-16 code units; false when that is too much. */
  readonly canPaste: (length: number) => boolean;
}

/** Beyond this many characters of markup only the words are taken, because parsing it could be felt. */
const longestPage = 2_000_000;

/** Our own update, which is no change by the user. */
const shown = "note-shown";

const theme = {
  paragraph: "note-paragraph",
  quote: "note-quotation",
  text: { bold: "note-bold", italic: "note-italic" },
  link: "note-link",
  list: { ul: "note-bullets", ol: "note-numbers" },
};

/**
 * A Lexical editor for one note, on an element of the page. It knows the nodes a note has and no
 * others, and takes from the clipboard words and what note-from-html.ts makes of a page: the editor's
 * own clipboard type can be forged by any page, so it is not looked at.
 */
export class NoteEditor {
  readonly #editor: LexicalEditor;
  readonly #undo: readonly (() => void)[];

  constructor(root: HTMLElement, note: NoteDocument, listeners: Listeners) {
    const editor = createEditor({
      namespace: "note",
      nodes: [QuoteNode, ListNode, ListItemNode, LinkNode],
      theme,
      onError: (bug) => {
        throw bug;
      },
    });
    this.#editor = editor;
    editor.setRootElement(root);
    this.show(note);
    this.#undo = [
      registerRichText(editor),
      registerList(editor),
      registerHistory(editor, createEmptyHistoryState(), 300),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) =>
          this.#paste(event instanceof ClipboardEvent ? event.clipboardData : null, event, listeners),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => this.#paste(event.dataTransfer, event, listeners),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
        listeners.onState(editorState.read($state));
        if (tags.has(shown) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
        listeners.onChange(this.note);
      }),
    ];
  }

  dispose(): void {
    for (const undo of this.#undo) undo();
    this.#editor.setRootElement(null);
  }

  /** What it holds, in the one form of equal notes. */
  get note(): NoteDocument {
    return this.#editor
      .getEditorState()
      .read(() => tidyNote($noteOfNodes($getRoot().getChildren()), (text) => text));
  }

  /** Show a note in place of the one before. */
  show(note: NoteDocument): void {
    this.#editor.update(
      () => {
        $getRoot()
          .clear()
          .append(...$nodesOfNote(note));
      },
      { discrete: true, tag: [shown, "history-merge", "skip-selection-focus"] },
    );
  }

  /** The caret behind the last word. */
  focusEnd(): void {
    this.#editor.focus(undefined, { defaultSelection: "rootEnd" });
  }

  toggle(look: NoteLook): void {
    const editor = this.#editor;
    const has = editor.getEditorState().read($state).looks.has(look);
    if (look === "bold" || look === "italic") editor.dispatchCommand(FORMAT_TEXT_COMMAND, look);
    else if (look === "quotation") {
      editor.update(() => {
        $setBlocksType<ElementNode>($getSelection(), has ? $createParagraphNode : () => $createQuoteNode());
      });
    } else if (has) editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
    else if (look === "bullets") editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
    else editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
  }

  /** Have the selected words lead to an address, or nowhere with null. Whether the address is one. */
  link(address: string | null): boolean {
    if (address !== null && !isNoteLink(address)) return false;
    this.#editor.update(() => $toggleLink(address));
    return true;
  }

  #paste(data: DataTransfer | null, event: Event, { canPaste }: Listeners): boolean {
    event.preventDefault();
    if (data === null) return true;
    const plain = data.getData("text/plain");
    const page = data.getData("text/html");
    if (!canPaste(plain.length)) return true;
    const note =
      page === "" || page.length > longestPage
        ? noteOfText(plain.replaceAll(/\r\n?/g, "\n"))
        : noteFromHtml(parsedPage(page));
    if (!canPaste(textOfNote(note).length)) return true;
    this.#editor.update(() => {
      if (note.blocks.length > 0) $insertNodes($nodesOfNote(note));
    });
    return true;
  }
}

function $state(): NoteState {
  const selection = $getSelection();
  const looks = new Set<NoteLook>();
  if (!$isRangeSelection(selection)) return { looks, link: null };
  if (selection.hasFormat("bold")) looks.add("bold");
  if (selection.hasFormat("italic")) looks.add("italic");
  let link: string | null = null;
  for (let node = selection.anchor.getNode(); ; ) {
    if ($isLinkNode(node)) link = node.getURL();
    if ($isQuoteNode(node)) looks.add("quotation");
    if ($isListNode(node)) looks.add(node.getListType() === "number" ? "numbers" : "bullets");
    const parent = node.getParent();
    if (parent === null) break;
    node = parent;
  }
  return { looks, link };
}
