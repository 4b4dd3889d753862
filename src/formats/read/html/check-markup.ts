import { mostHtmlAttributes, mostHtmlDepth, mostHtmlElements, mostHtmlPieces } from "../limits.ts";

const voidElements = new Set(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr".split(
    " ",
  ),
);

/** Elements that hold characters up to their end tag and no elements. */
const rawElements = new Set(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"]);

/**
 * Elements whose next of the same kind ends them, so that a page without their end tags is not deep.
 */
const selfEnding = new Set("p li td th tr dt dd option thead tbody tfoot rt rp".split(" "));

/**
 * What is wrong with a page's markup before it is parsed, as a clause, or null.
 *
 * Building a tree of elements 100,000 deep takes minutes, and so does one of a million pieces of
 * text, so depth and numbers are counted on the characters: tags in order, end tags matched with the
 * nearest element of their name, raw text and comments skipped. Linear in the length, for the stack
 * never grows past the limit.
 */
export function markupProblem(html: string): string | null {
  if (countPieces(html) > mostHtmlPieces) {
    return `its text is in more than ${mostHtmlPieces.toLocaleString("en")} pieces`;
  }
  const open: string[] = [];
  let elements = 0;
  for (const tag of tagsOf(html)) {
    if (tag.isEnd) {
      const at = open.lastIndexOf(tag.name);
      if (at !== -1) open.length = at;
      continue;
    }
    if (++elements > mostHtmlElements) {
      return `it has more than ${mostHtmlElements.toLocaleString("en")} elements`;
    }
    if (tag.attributes > mostHtmlAttributes) {
      return `one of its elements has more than ${mostHtmlAttributes.toLocaleString("en")} attributes`;
    }
    if (voidElements.has(tag.name) || rawElements.has(tag.name)) continue;
    if (selfEnding.has(tag.name) && open.at(-1) === tag.name) continue;
    open.push(tag.name);
    if (open.length > mostHtmlDepth) {
      return `its elements lie more than ${mostHtmlDepth.toLocaleString("en")} deep inside each other`;
    }
  }
  return null;
}

/** The parser makes a piece of its own of every "<" that opens no tag and of every entity. */
function countPieces(html: string): number {
  let pieces = 0;
  for (let at = 0; at < html.length; at++) {
    const unit = html.charCodeAt(at);
    if (unit === 0x26 || (unit === 0x3c && !/[A-Za-z/!?]/u.test(html.charAt(at + 1)))) pieces++;
  }
  return pieces;
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: number;
}

function* tagsOf(html: string): Generator<Tag> {
  const start = /<(?:!--|(?<end>\/)?(?<name>[A-Za-z][^\s/>]{0,63}))/gu;
  for (;;) {
    const found = start.exec(html);
    if (found === null) return;
    const name = found.groups?.name?.toLowerCase();
    if (name === undefined) {
      const end = html.indexOf("-->", start.lastIndex);
      if (end === -1) return;
      start.lastIndex = end + 3;
      continue;
    }
    const isEnd = found.groups?.end !== undefined;
    const { end, attributes } = restOfTag(html, start.lastIndex);
    yield { name, isEnd, attributes };
    start.lastIndex = end;
    if (!isEnd && rawElements.has(name)) {
      const close = new RegExp(`</${name}`, "giu");
      close.lastIndex = start.lastIndex;
      const closing = close.exec(html);
      if (closing === null) return;
      start.lastIndex = closing.index;
    }
  }
}

/**
 * Where a tag ends whose name ends at `from` (a ">" in a quoted value does not end it), and about
 * how many attributes it has: the stretches of white space outside quoted values.
 */
function restOfTag(html: string, from: number): { readonly end: number; readonly attributes: number } {
  let quote = 0;
  let attributes = 0;
  for (let at = from; at < html.length; at++) {
    const unit = html.charCodeAt(at);
    const before = html.charCodeAt(at - 1);
    if (quote !== 0) {
      if (unit === quote) quote = 0;
    } else if (unit === 0x3e) return { end: at + 1, attributes };
    else if ((unit === 0x22 || unit === 0x27) && before === 0x3d) quote = unit;
    else if (unit > 0x20 && before <= 0x20) attributes++;
  }
  return { end: html.length, attributes };
}
