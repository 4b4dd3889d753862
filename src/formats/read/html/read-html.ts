import { type Block, composeText } from "../compose-text.ts";
import { decodeBytes } from "../encoding/decode.ts";
import { fileKindOf } from "../file-signature.ts";
import { type Reading, refusal, statedFacts } from "../reading.ts";
import { articleBlocks } from "./article-blocks.ts";
import { markupProblem } from "./check-markup.ts";
import { foldedText, type Page, type PageElement } from "./page.ts";
import { pageFacts, withoutBy } from "./page-facts.ts";

export interface HtmlOptions {
  /** A name from `encodingNames` to read the bytes in; otherwise it is detected. */
  readonly encoding?: string | undefined;
}

/**
 * Read the article in a saved web page.
 *
 * The article is found by Readability (the library behind Firefox's reader view); menus, scripts,
 * styles and hidden elements are left out, and the headline is put first when the page shows one
 * that Readability keeps as title only. Nothing is run or fetched. Refuses pages without an article,
 * and as `too-large` those with elements nested or numbered beyond the limits.
 */
export async function readHtml(bytes: Uint8Array, options: HtmlOptions = {}): Promise<Reading> {
  if (bytes.length === 0) return refusal("empty", "it has 0 bytes");
  const kind = fileKindOf(bytes);
  if (kind !== null) return refusal("wrong-kind", `it is not a web page but looks like ${kind}`);
  const decoding = decodeBytes(bytes, { ...options, declared: declaredCharset(bytes) });
  if (!decoding.ok) return decoding;
  const html = decoding.decoded.replace(/^\ufeff/u, "");
  if (!/\S/u.test(html)) return refusal("empty", "it holds only white space");
  const problem = markupProblem(html);
  if (problem !== null) return refusal("too-large", problem);

  const page = await parsedPage(html);
  if (page === null) return refusal("damaged", "its markup cannot be taken apart");
  const stated = pageFacts(page, html);
  const wordsOnPage = countWords(page.documentElement);
  const headings = [...page.querySelectorAll("h1, h2")].map(foldedText).filter((text) => text !== "");
  const found = await findArticle(page);
  if (found === null || isMostlyLinks(found.content)) {
    return refusal("no-article", "it is a web page without an article: no running text was found in it");
  }
  const title = withoutOutlet(found.title, headings) || stated.title || "";
  const blocks = withHeadline(articleBlocks(found.content), title, headings);
  const composed = composeText(blocks);
  if (composed.text === "") return refusal("no-article", "it is a web page without visible text");
  return {
    ok: true,
    text: composed.text,
    lineHints: composed.lineHints,
    facts: statedFacts({
      ...stated,
      title,
      author: found.byline ? withoutBy(found.byline) : stated.author,
      source: found.siteName || stated.source,
      language: stated.language ?? found.language,
    }),
    encoding: decoding.encoding,
    notes: [...decoding.notes, ...composed.notes, ...leftOut(wordsOnPage, composed.text)],
  };
}

/** The encoding a page declares in its first bytes, in `<meta>` or an XML declaration. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const found =
    /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*(?<meta>[\w:.-]+)|^<\?xml\s[^>]{0,100}?encoding=["'](?<xml>[\w:.-]+)/iu.exec(
      head,
    );
  return found?.groups?.meta ?? found?.groups?.xml;
}

async function parsedPage(html: string): Promise<Page | null> {
  const { parseHTML } = await import("linkedom");
  const page = valueOrNull(() => parseHTML(withBody(html)).document as unknown as Page);
  if (page === null) return null;
  for (const element of [...page.querySelectorAll("template, noscript, iframe, object, embed")]) {
    element.remove();
  }
  return page;
}

/** What a library makes of a page, or null when it stumbles over it; its errors have no kinds. */
function valueOrNull<T>(make: () => T | null): T | null {
  try {
    return make();
  } catch (problem) {
    if (problem instanceof Error) return null;
    throw problem;
  }
}

/** The page with the tags that HTML lets authors leave out but the parser does not put in. */
function withBody(html: string): string {
  if (/<body[\s>]/iu.test(html)) return html;
  const head = /^[\s\S]*?<\/head\s*>/iu.exec(html)?.[0] ?? "";
  const rest = html.slice(head.length).replace(/<!doctype[^>]*>|<\/?(?:html|body)(?:\s[^>]*)?>/giu, "");
  const opening = head === "" || !/<html[\s>]/iu.test(head) ? `<html>${head}` : head;
  return `${opening}<body>${rest}</body></html>`;
}

interface FoundArticle {
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly language: string | null;
  readonly content: PageElement;
}

async function findArticle(page: Page): Promise<FoundArticle | null> {
  const { Readability } = await import("@mozilla/readability");
  type ItsDocument = ConstructorParameters<typeof Readability>[0];
  const reader = new Readability<unknown>(page as unknown as ItsDocument, { serializer: (node) => node });
  const article = valueOrNull(() => reader.parse());
  if (article === null || article.content == null) return null;
  return {
    title: article.title?.replace(/\s+/gu, " ").trim() ?? "",
    byline: article.byline ?? null,
    siteName: article.siteName ?? null,
    language: article.lang ?? null,
    content: article.content as PageElement,
  };
}

/**
 * A title without the outlet behind a dash ("Talks fail in Doha – The Post"), which Readability takes
 * off behind other signs. A title that stands in the page as it is, or of few words, is left alone.
 */
function withoutOutlet(title: string, headings: readonly string[]): string {
  const head = /^(?<head>.+) [–—] [^–—]+$/u.exec(title)?.groups?.head;
  if (head === undefined || headings.includes(title)) return title;
  return headings.includes(head) || wordsIn(head) > 4 ? head : title;
}

/** Longest stretch beside links, in code units, that a list of links may have. */
const longestAside = 100;

/** Whether a text consists of links, as the front page of an outlet does. */
function isMostlyLinks(content: PageElement): boolean {
  const all = foldedText(content).length;
  if (all === 0) return true;
  let linked = 0;
  for (const link of content.querySelectorAll("a[href]")) linked += foldedText(link).length;
  if (linked * 2 <= all) return false;
  return !articleBlocks(content).some(({ text }) => text.length > longestAside && /[.!?。؟]/u.test(text));
}

/** The blocks with the page's headline in front, marked as such; only one headline is left. */
function withHeadline(blocks: readonly Block[], title: string, headings: readonly string[]): Block[] {
  const isTitle = (text: string) => text !== "" && sameWords(text) === sameWords(title);
  const at = blocks.findIndex(({ role, text }) => /headline|crosshead/u.test(role ?? "") && isTitle(text));
  const others = blocks.map((block, index): Block => {
    if (index === at) return { ...block, role: "headline" };
    return block.role === "headline" ? { ...block, role: "crosshead" } : block;
  });
  const shown = headings.find((heading) => isTitle(heading));
  if (at !== -1 || shown === undefined) return others;
  return [{ text: shown, role: "headline" }, ...others];
}

function sameWords(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}

function countWords(element: PageElement): number {
  return articleBlocks(element).reduce((sum, { text }) => sum + wordsIn(text), 0);
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function leftOut(wordsOnPage: number, text: string): string[] {
  const count = wordsOnPage - wordsIn(text);
  if (count < 1) return [];
  const words = count === 1 ? "1 word" : `${count.toLocaleString("en")} words`;
  return [
    `Only the article was taken from the page; ${words} around it (menus, teasers and the like) were left out.`,
  ];
}
