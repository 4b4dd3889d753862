import type { LineRole } from "../../../core/text/line.ts";
import type { Block } from "../compose-text.ts";
import type { WordComment, WordDocument, WordNode } from "./word-model.ts";

/** Names of Word's own styles; they are English inside the file in every language of the program. */
const styleRoles: readonly (readonly [style: RegExp, role: LineRole])[] = [
  [/^title$/iu, "headline"],
  [/^subtitle$/iu, "deck"],
  [/^heading \d$/iu, "crosshead"],
  [/^caption$/iu, "caption"],
  [/quote/iu, "quote"],
  [/^list /iu, "list"],
];

/**
 * The document's text as blocks: the body, then footnotes and endnotes under their numbers, then
 * comments under their authors' names.
 *
 * A reference to a note stands in the text as `[1]`, notes of both kinds numbered in the order of
 * their references. A comment leaves no mark in the text, which would stand inside quotations; it
 * names the words before it instead.
 */
export function wordBlocks(document: WordDocument): Block[] {
  const walk = new Walk(document);
  const blocks = walk.blocksOf(document.children);
  const body = withHeadline(blocks);
  // Notes may refer to further notes, so the list can grow while it is read.
  for (let at = 0; at < walk.references.length; at++) body.push(...walk.note(at));
  for (const comment of document.comments) body.push(...walk.comment(comment));
  return body;
}

/** Without a title of its own, a document's first heading is one when it opens the text. */
function withHeadline(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(({ text }) => /\S/u.test(text));
  const hasTitle = blocks.some(({ role }) => role === "headline");
  return blocks.map((block, at) =>
    at === first && !hasTitle && block.role === "crosshead" ? { ...block, role: "headline" } : block,
  );
}

type NoteReference = Extract<WordNode, { type: "noteReference" }>;

class Walk {
  readonly #document: WordDocument;
  readonly references: NoteReference[] = [];
  /** The last words before each comment, by its id. */
  readonly #commented = new Map<string, string>();

  constructor(document: WordDocument) {
    this.#document = document;
  }

  blocksOf(nodes: readonly WordNode[]): Block[] {
    const blocks: Block[] = [];
    let loose: WordNode[] = [];
    const closeLoose = () => {
      if (loose.length > 0) blocks.push({ text: this.#inline(loose) });
      loose = [];
    };
    for (const node of nodes) {
      if (node.type === "paragraph") {
        closeLoose();
        const role = roleOf(node);
        const isClose = role === "list" && blocks.at(-1)?.role === "list";
        blocks.push({ text: this.#inline(node.children), isClose, ...(role === undefined ? {} : { role }) });
      } else if (node.type === "table") {
        closeLoose();
        blocks.push(...this.#table(node.children));
      } else if (node.type === "tableRow" || node.type === "tableCell") {
        closeLoose();
        blocks.push(...this.blocksOf(node.children));
      } else {
        loose.push(node);
      }
    }
    closeLoose();
    return blocks;
  }

  note(at: number): Block[] {
    const body = this.#document.notes.resolve(this.references[at]!)?.body ?? [];
    return prefixed(`[${at + 1}] `, this.blocksOf(body));
  }

  comment({ commentId, authorName, body }: WordComment): Block[] {
    const words = this.#commented.get(commentId) ?? "";
    const by = authorName === null ? "Comment" : `Comment by ${authorName}`;
    const on = words === "" ? "" : ` on “${words}”`;
    return prefixed(`[${by}${on}] `, this.blocksOf(body)).map((block) => ({ ...block, role: "editor-note" }));
  }

  /** A row a line with tabs; a table whose cells hold more than a paragraph is there for the layout. */
  #table(children: readonly WordNode[]): Block[] {
    const rows = children.map((row) => ("children" in row ? row.children : []));
    const cells = rows.map((row) =>
      row.map((cell) => this.blocksOf("children" in cell ? cell.children : [cell])),
    );
    const isData = cells.every((row) => row.every((blocks) => blocks.filter(isVisible).length <= 1));
    if (!isData || cells.every((row) => row.length < 2)) return cells.flat(2);
    const lines = cells.map((row) =>
      row
        .map((blocks) =>
          blocks
            .map(({ text }) => text.replace(/\s+/gu, " ").trim())
            .join(" ")
            .trim(),
        )
        .join("\t"),
    );
    return lines.map((text, at): Block => ({ text, role: "table", isClose: at > 0 }));
  }

  #inline(nodes: readonly WordNode[]): string {
    let text = "";
    for (const node of nodes) text += this.#piece(node, text);
    return text;
  }

  #piece(node: WordNode, before: string): string {
    switch (node.type) {
      case "text":
        return node.value;
      case "tab":
        return "\t";
      case "checkbox":
        return node.checked ? "☑" : "☐";
      case "break":
        return node.breakType === "line" ? "\n" : " ";
      case "noteReference":
        this.references.push(node);
        return `[${this.references.length}]`;
      case "commentReference":
        this.#commented.set(node.commentId, lastWords(before));
        return "";
      case "run":
      case "hyperlink":
        return this.#nested(node.children, before);
      case "paragraph":
        return `\n${this.#inline(node.children)}`;
      default:
        return "children" in node ? this.#nested(node.children, before) : "";
    }
  }

  #nested(nodes: readonly WordNode[], before: string): string {
    let text = "";
    for (const node of nodes) text += this.#piece(node, before + text);
    return text;
  }
}

function roleOf(paragraph: Extract<WordNode, { type: "paragraph" }>): LineRole | undefined {
  const style = paragraph.styleName ?? "";
  const role = styleRoles.find(([name]) => name.test(style))?.[1];
  // Headings are often numbered; a numbered heading is no list.
  return role ?? (paragraph.numbering === null ? undefined : "list");
}

function isVisible({ text }: Block): boolean {
  return /\S/u.test(text);
}

/** The blocks with a mark before their first words. */
function prefixed(mark: string, blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(isVisible);
  if (first === -1) return [];
  return blocks.map((block, at) =>
    at === first ? { ...block, text: mark + block.text.trimStart() } : block,
  );
}

/** Words by which a reader finds the place of a comment. */
const wordsBeforeComment = 6;

function lastWords(text: string): string {
  return text.slice(-200).trim().split(/\s+/u).slice(-wordsBeforeComment).join(" ");
}
