import { isNoteLink, type NoteBlock, type NoteDocument, type NoteRun } from "../../../core/note/document.ts";

/** The part of a DOM that is read here; a page's own, or that of any parser. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly getAttribute?: (name: string) => string | null;
}

type Look = Omit<NoteRun, "text">;

/** Elements whose content is no words of the page. */
const silent = new Set(
  "HEAD SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO SELECT TEXTAREA TITLE".split(
    " ",
  ),
);
const blocks = new Set(
  "P DIV SECTION ARTICLE ASIDE MAIN HEADER FOOTER NAV FIGURE FIGCAPTION H1 H2 H3 H4 H5 H6 PRE TABLE TR DL DT DD ADDRESS FORM HR BODY HTML".split(
    " ",
  ),
);

/** Deeper nesting than this is no page somebody wrote. */
const deepest = 60;

/**
 * What was copied from a page as a note: its words with bold, italic, lists, quotations and links, and
 * nothing else. Nothing of the page is shown, loaded or run for it, and no other attribute is looked at
 * than `href`.
 */
export function noteFromHtml(root: PageNode): NoteDocument {
  const reading = new Reading();
  reading.walk(root, {}, 0);
  reading.endBlock();
  return { version: 1, blocks: reading.blocks };
}

class Reading {
  readonly blocks: NoteBlock[] = [];
  #runs: NoteRun[] = [];
  #isQuoted = 0;
  #list: { isNumbered: boolean; items: NoteRun[][] } | null = null;

  walk(node: PageNode, look: Look, depth: number): void {
    if (node.nodeType === 3) {
      this.#addText(node.nodeValue ?? "", look);
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (silent.has(name) || depth > deepest) return;
    if (name === "BR") this.#runs.push({ ...look, text: "\n" });
    else if (name === "UL" || name === "OL") this.#walkList(node, name === "OL", look, depth);
    else if (name === "LI" || name === "BLOCKQUOTE" || blocks.has(name)) {
      this.endBlock();
      if (name === "BLOCKQUOTE") this.#isQuoted += 1;
      this.#walkInside(node, look, depth);
      this.endBlock();
      if (name === "BLOCKQUOTE") this.#isQuoted -= 1;
    } else this.#walkInside(node, lookOf(node, name, look), depth);
  }

  /** What was read since the last block is a block, unless it is blank. */
  endBlock(): void {
    const runs = trimmed(this.#runs);
    this.#runs = [];
    if (runs.length === 0) return;
    if (this.#list !== null) this.#list.items.push(runs);
    else this.blocks.push({ kind: this.#isQuoted > 0 ? "quotation" : "paragraph", runs });
  }

  #walkInside(node: PageNode, look: Look, depth: number): void {
    for (const child of node.childNodes) this.walk(child, look, depth + 1);
  }

  /** A list inside a list goes on with its items. */
  #walkList(node: PageNode, isNumbered: boolean, look: Look, depth: number): void {
    this.endBlock();
    const isOuter = this.#list === null;
    const list = this.#list ?? { isNumbered, items: [] };
    this.#list = list;
    this.#walkInside(node, look, depth);
    this.endBlock();
    if (!isOuter) return;
    this.#list = null;
    if (list.items.length > 0) this.blocks.push({ kind: "list", ...list });
  }

  #addText(text: string, look: Look): void {
    const words = text.replaceAll(/[\t\n\f\r ]+/g, " ");
    if (words !== "") this.#runs.push({ ...look, text: words });
  }
}

function lookOf(node: PageNode, name: string, look: Look): Look {
  if (name === "B" || name === "STRONG") return { ...look, isBold: true };
  if (name === "I" || name === "EM" || name === "CITE") return { ...look, isItalic: true };
  if (name !== "A") return look;
  const address = node.getAttribute?.("href") ?? "";
  return isNoteLink(address) ? { ...look, link: address } : look;
}

/** Without white space at either end, and with one space where runs bring several. */
function trimmed(runs: readonly NoteRun[]): NoteRun[] {
  const kept: NoteRun[] = [];
  for (const run of runs) {
    const endsBlank = /\s$/.test(kept.at(-1)?.text ?? " ");
    const text = endsBlank ? run.text.replace(/^ +/, "") : run.text;
    if (text !== "") kept.push({ ...run, text });
  }
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const text = last.text.trimEnd();
    kept.pop();
    if (text !== "") {
      kept.push({ ...last, text });
      break;
    }
  }
  return kept;
}
