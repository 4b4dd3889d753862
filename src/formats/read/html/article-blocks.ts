import type { LineRole } from "../../../core/text/line.ts";
import type { Block } from "../compose-text.ts";
import { foldedText, isElement, isTextNode, type PageElement, type PageNode } from "./page.ts";

const blockElements = new Set(
  (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot " +
    "th thead tr ul"
  ).split(" "),
);

/** Elements whose characters nobody reads on a page. */
const unreadElements = new Set(
  "script style template noscript button input select textarea object embed iframe audio video canvas head link meta".split(
    " ",
  ),
);

const roles: { readonly [tag: string]: LineRole } = {
  h1: "headline",
  h2: "crosshead",
  h3: "crosshead",
  h4: "crosshead",
  h5: "crosshead",
  h6: "crosshead",
  li: "list",
  dt: "list",
  dd: "list",
  blockquote: "quote",
  figcaption: "caption",
  caption: "caption",
};

/** Roles that hold for everything inside; the others give way to a list or a quotation inside them. */
const closeRoles: ReadonlySet<LineRole> = new Set(["list", "table"]);

/** The readable text of an element as blocks in document order, with the roles that tags give. */
export function articleBlocks(root: PageElement): Block[] {
  const walk = new Walk();
  walk.inside(root, undefined);
  walk.endBlock();
  return walk.blocks;
}

class Walk {
  readonly blocks: Block[] = [];
  #text = "";
  #role: LineRole | undefined;
  #isPreformatted = false;
  /** The role of the block before, when that one may have others close under it. */
  #closeTo: LineRole | undefined;

  inside(element: PageElement, role: LineRole | undefined): void {
    for (const node of element.childNodes) this.#node(node, role);
  }

  /** Close the block that is being gathered; what is blank is dropped. */
  endBlock(): void {
    const text = this.#isPreformatted ? this.#text : trimmedLines(this.#text);
    this.#text = "";
    if (!/\S/u.test(text)) return;
    const role = this.#role;
    const isClose = role !== undefined && closeRoles.has(role) && this.#closeTo === role;
    this.blocks.push({ text, isClose, ...(role === undefined ? {} : { role }) });
    this.#closeTo = role;
  }

  #node(node: PageNode, role: LineRole | undefined): void {
    if (isTextNode(node)) {
      this.#role = role;
      const text = node.textContent ?? "";
      this.#text += this.#isPreformatted ? text : text.replace(/[ \t\n\f\r]+/gu, " ");
      return;
    }
    if (!isElement(node) || unreadElements.has(node.localName)) return;
    const tag = node.localName;
    if (tag === "br") {
      this.#text += "\n";
    } else if (tag === "table" && isDataTable(node)) {
      this.#table(node);
    } else if (blockElements.has(tag)) {
      this.endBlock();
      const wasPreformatted = this.#isPreformatted;
      this.#isPreformatted ||= tag === "pre";
      this.inside(node, roles[tag] ?? role);
      this.endBlock();
      this.#isPreformatted = wasPreformatted;
      // A second list is set off from the first.
      if (tag === "ul" || tag === "ol" || tag === "dl") this.#closeTo = role === "list" ? "list" : undefined;
    } else {
      this.inside(node, role);
    }
  }

  /** Each row a line, its cells between tabs. */
  #table(table: PageElement): void {
    this.endBlock();
    this.#closeTo = undefined;
    for (const caption of table.querySelectorAll("caption")) {
      this.inside(caption, "caption");
      this.endBlock();
    }
    for (const row of table.querySelectorAll("tr")) {
      const cells = cellsOf(row).map(foldedText);
      this.#role = "table";
      this.#text = "";
      if (!cells.some((cell) => cell !== "")) continue;
      this.blocks.push({ text: cells.join("\t"), role: "table", isClose: this.#closeTo === "table" });
      this.#closeTo = "table";
    }
    this.#closeTo = undefined;
  }
}

function cellsOf(row: PageElement): PageElement[] {
  return [...row.childNodes]
    .filter(isElement)
    .filter(({ localName }) => localName === "td" || localName === "th");
}

/**
 * Whether a table holds data and is not there for the layout: two rows or more, a row with two
 * cells or more, and no cell with more than one block inside.
 */
function isDataTable(table: PageElement): boolean {
  const rows = [...table.querySelectorAll("tr")];
  if (rows.length < 2 || !rows.some((row) => cellsOf(row).length > 1)) return false;
  for (const cell of table.querySelectorAll("td, th")) {
    let inner = 0;
    for (const element of cell.querySelectorAll("*")) {
      if (blockElements.has(element.localName) && ++inner > 1) return false;
    }
  }
  return true;
}

/** White space as a page shows it: one space, none at the ends of lines, at most one blank line. */
function trimmedLines(text: string): string {
  return text
    .replace(/ *\n */gu, "\n")
    .replace(/ {2,}/gu, " ")
    .replace(/\n{3,}/gu, "\n\n")
    .replace(/^[ \n]+|[ \n]+$/gu, "");
}
