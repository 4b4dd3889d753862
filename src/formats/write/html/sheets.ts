/**
 * A page to be printed is cut into sheets: documents of their own that are printed one by one, because the time
 * Chromium takes for a document grows with the square of its pages. Each begins on a new page, so it is cut where
 * a page begins anyway, and elsewhere only once a sheet is long.
 */
export interface Sheet {
  /** A whole document, with the styles of the report. */
  readonly html: string;
  /** How many headings stand above its own: 2 for one that begins with an article (`h3`). */
  readonly depth: number;
}

/** Characters of a sheet, about 60 pages; then it ends where it can. */
const fullSheet = 400_000;

/** A part begins on a new page, by `print-styles.ts`; the list of articles does not. */
const partStart = /^section class="part" id="(?!sources)/;
/** Where a long part can be cut. */
const pieceStart = /^(?:article class="article"|section class="group |li class="(?:claim|source)")/;

const voidElements = new Set(["br", "hr", "img", "input", "link", "meta", "wbr"]);

/** The sheets of a report that `writeHtmlReport` made; the first has the table of contents, if any. */
export function cutIntoSheets(page: string, full = fullSheet): readonly Sheet[] {
  const bodyStart = page.indexOf("<body>") + "<body>".length;
  const head = page.slice(0, bodyStart);
  const bodies = cutBody(page, bodyStart, page.lastIndexOf("</body>"), full);
  const wanted = linksIn(page);
  return bodies.map((body) => ({
    html: `${head}\n${body}\n${showOthers(body, wanted)}</body>\n</html>\n`,
    depth: Math.max(0, Number(/<h([1-6])[ >]/.exec(body)?.[1] ?? 1) - 1),
  }));
}

function cutBody(page: string, start: number, end: number, full: number): readonly string[] {
  // What an analyst has written is one text, and short beside a project.
  const isComposed = page.includes(' class="part composed"');
  const bodies: string[] = [];
  const open: { name: string; tag: string }[] = [];
  let [from, reopened, startsInPart] = [start, "", false];
  const tags = /<(\/?)(([a-z][a-z0-9]*)[^<>]*)>/g;
  tags.lastIndex = start;
  for (let tag = tags.exec(page); tag !== null && tag.index < end; tag = tags.exec(page)) {
    const [, slash, inside, name] = tag as unknown as [string, string, string, string];
    if (slash === "/") {
      open.pop();
      continue;
    }
    const isPart = partStart.test(inside);
    const isFull = tag.index - from > full;
    const isCut = isPart ? bodies.length === 0 || startsInPart || isFull : isFull && pieceStart.test(inside);
    if (isCut && !isComposed) {
      bodies.push(reopened + page.slice(from, tag.index) + closing(open));
      [from, reopened, startsInPart] = [tag.index, open.map((each) => each.tag).join(""), !isPart];
    }
    if (!voidElements.has(name)) open.push({ name, tag: `<${withoutNames(inside)}>` });
  }
  return [...bodies, reopened + page.slice(from, end)];
}

function closing(open: readonly { readonly name: string }[]): string {
  return open
    .map(({ name }) => `</${name}>`)
    .toReversed()
    .join("");
}

/** An element that goes on in another document has its name in the first. */
function withoutNames(inside: string): string {
  return inside.replaceAll(/ (?:id|aria-labelledby)="[^"]*"/g, "");
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
