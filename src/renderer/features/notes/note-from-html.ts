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

/** A list of a page; lists below an item stand behind it. */
export interface PageList {
  readonly kind: "list";
  readonly isNumbered: boolean;
  readonly items: readonly (readonly NoteRun[] | PageList)[];
}

type PageBlock = Exclude<NoteBlock, { kind: "list" }> | PageList;

interface OpenList extends PageList {
  readonly items: (NoteRun[] | PageList)[];
}

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
 * What was copied from a page: its words with bold, italic, lists, quotations and links, and nothing
 * else. Nothing of the page is shown, loaded or run for it, and no other attribute is looked at than
 * `href`. Lists have at most `mostLevels` levels; what lies deeper stands on the last of them.
 */
export function blocksFromHtml(root: PageNode, mostLevels: number): readonly PageBlock[] {
  const reading = new Reading(mostLevels);
  reading.walk(root, {}, 0);
  reading.endBlock();
  return reading.blocks;
}

/** The same as a note, whose lists have one level. */
export function noteFromHtml(root: PageNode): NoteDocument {
  const blocks = blocksFromHtml(root, 1).map(
    (block): NoteBlock => (block.kind === "list" ? { ...block, items: block.items.flatMap(wordsIn) } : block),
  );
  return { version: 1, blocks };
}

function wordsIn(item: PageList["items"][number]): readonly (readonly NoteRun[])[] {
  return "kind" in item ? item.items.flatMap(wordsIn) : [item];
}

class Reading {
  readonly blocks: PageBlock[] = [];
  readonly #mostLevels: number;
  #runs: NoteRun[] = [];
  #isQuoted = 0;
  #list: OpenList | null = null;
  #levels = 0;

  constructor(mostLevels: number) {
    this.#mostLevels = mostLevels;
  }

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

  /** A list inside a list stands below the item before it; below the last level it goes on with the items. */
  #walkList(node: PageNode, isNumbered: boolean, look: Look, depth: number): void {
    this.endBlock();
    if (this.#levels === this.#mostLevels) {
      this.#walkInside(node, look, depth);
      this.endBlock();
      return;
    }
    const around = this.#list;
    const list: OpenList = { kind: "list", isNumbered, items: [] };
    this.#list = list;
    this.#levels += 1;
    this.#walkInside(node, look, depth);
    this.endBlock();
    this.#levels -= 1;
    this.#list = around;
    if (list.items.length === 0) return;
    if (around === null) this.blocks.push(list);
    else around.items.push(list);
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
