import { type Cut, type OpenElement, sortOfCut } from "./cuts.ts";

/**
 * A page to be printed is cut into sheets: documents of their own that are printed one by one, because the time
 * Chromium takes for a document grows with the square of its pages. Each begins on a new page, so it is cut where
 * a page begins anyway, and elsewhere only once a sheet is long.
 *
 * The sheets, each a whole document with the styles of the report, of a report that `writeHtmlReport` made. What
 * asks for numbers of pages is not in one of them with all the rest, so that little has to be printed once more.
 */
export function cutIntoSheets(page: string, full = fullSheet): readonly string[] {
  const { head, bodies } = cut(page, full, true);
  const wanted = linksIn(page);
  return bodies.map((body) => `${head}\n${body}\n${showOthers(body, wanted)}</body>\n</html>\n`);
}

/** The beginning of such a page as a page of its own, about as long as a sheet. */
export function beginningOf(page: string, full: number): string {
  const { head, bodies } = cut(page, full, false);
  return `${head}${bodies[0]!}\n</body>\n</html>\n`;
}

function cut(page: string, full: number, hasFront: boolean) {
  const start = page.indexOf("<body>") + "<body>".length;
  const end = page.lastIndexOf("</body>");
  return { head: page.slice(0, start), bodies: cutBody(page, { start, end, full, hasFront }) };
}

/** Characters of a sheet, 50 to 100 pages; then it ends where it can. */
const fullSheet = 400_000;

/** How much of a sheet must be filled before it ends here: the less it shows, the sooner. */
const enough: Readonly<Record<Cut, number>> = { part: 0.75, page: 0.75, heading: 1, between: 1.25 };

const voidElements = new Set(["br", "hr", "img", "input", "link", "meta", "wbr"]);

interface Cutting {
  readonly start: number;
  readonly end: number;
  /** Characters of a piece. */
  readonly full: number;
  /** What comes before the first part is a piece of its own. */
  readonly hasFront: boolean;
}

function cutBody(page: string, { start, end, full, hasFront }: Cutting): readonly string[] {
  const bodies: string[] = [];
  const open: OpenElement[] = [];
  let [from, reopened] = [start, ""];
  const tags = /<(\/?)(([a-z][a-z0-9]*)[^<>]*)>/g;
  tags.lastIndex = start;
  for (let tag = tags.exec(page); tag !== null && tag.index < end; tag = tags.exec(page)) {
    const [, slash, inside, name] = tag as unknown as [string, string, string, string];
    if (slash === "/") {
      const closed = open.pop();
      const around = open.at(-1);
      // A table that goes on has its head again.
      if (name === "thead" && around !== undefined && closed !== undefined) {
        around.head = page.slice(closed.at, tags.lastIndex);
      }
      continue;
    }
    const around = open.at(-1);
    const cut = sortOfCut(inside, open, page.slice(Math.max(from, tag.index - 80), tag.index));
    const isFront = hasFront && cut === "part" && bodies.length === 0;
    if (cut !== null && (isFront || tag.index - from > full * enough[cut])) {
      bodies.push(reopened + page.slice(from, tag.index) + closing(open));
      [from, reopened] = [tag.index, open.map((each) => reopening(each, each === around)).join("")];
    }
    if (around !== undefined) around.children += 1;
    if (!voidElements.has(name)) open.push({ name, inside, at: tag.index, children: 0, head: "" });
  }
  return [...bodies, reopened + page.slice(from, end)];
}

function closing(open: readonly OpenElement[]): string {
  return open
    .map(({ name }) => `</${name}>`)
    .toReversed()
    .join("");
}

/** An element that goes on in another document: it has its name in the first, and a list goes on counting. */
function reopening({ name, inside, children, head }: OpenElement, isInnermost: boolean): string {
  const unnamed = inside.replaceAll(/ (?:id|aria-labelledby)="[^"]*"/g, "");
  const goesOn = isInnermost ? " data-goes-on" : "";
  const start = name === "ol" ? ` start="${children + 1}"` : "";
  return `<${unnamed}${start}${goesOn}>${head}`;
}

function linksIn(page: string): ReadonlySet<string> {
  return new Set(Array.from(page.matchAll(/ href="#([\w-]+)"/g), ([, name]) => name!));
}

/**
 * Links and places that nobody sees, for Chromium: it notes the place only of what the same document has a link to,
 * and makes a link only to what the same document has.
 */
function showOthers(body: string, wanted: ReadonlySet<string>): string {
  const links = linksIn(body);
  const names = new Set(Array.from(body.matchAll(/ id="([\w-]+)"/g), ([, name]) => name!));
  const aimedAt = [...names].filter((name) => wanted.has(name) && !links.has(name));
  const elsewhere = [...links].filter((name) => !names.has(name));
  if (aimedAt.length + elsewhere.length === 0) return "";
  const hidden = [
    ...aimedAt.map((name) => `<a href="#${name}"></a>`),
    ...elsewhere.map((name) => `<a id="${name}"></a>`),
  ];
  return `<div hidden>${hidden.join("")}</div>\n`;
}
