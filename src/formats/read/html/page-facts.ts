import { type StatedFacts, statedFacts } from "../reading.ts";
import { dayStatedIn } from "../stated-date.ts";
import { linkedDataOf } from "./linked-data.ts";
import type { Page } from "./page.ts";

/** Names of `<meta>` that state the day of publication, most trusted first. */
const dateNames = [
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "datepublished",
  "article.published",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dc:date",
  "dcterms.date",
  "dcterms.created",
  "citation_publication_date",
  "publication_date",
  "publish-date",
  "publishdate",
  "pubdate",
  "date",
];

const authorNames = ["author", "parsely-author", "dc.creator", "dc:creator", "sailthru.author", "byl"];

/**
 * What a page states about its article in `<meta>`, JSON-LD, `<link>`, `<time>` and in the comment
 * that browsers put into a page they save. To be asked before anything is taken out of the page.
 */
export function pageFacts(page: Page, html: string): StatedFacts {
  const linked = linkedDataOf(page);
  const metas = metasOf(page);
  const meta = (...names: readonly string[]) =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined) ?? null;
  const url = firstUrl([
    attributeOf(page, 'link[rel="canonical"]', "href"),
    meta("og:url"),
    linked?.url,
    savedFrom(html),
  ]);
  const author = [linked?.author, meta(...authorNames), meta("article:author")].find(
    (name) => name && !/^https?:/u.test(name),
  );
  return statedFacts({
    title: linked?.title ?? meta("og:title", "twitter:title"),
    author: author ? withoutBy(author) : null,
    date:
      dayStatedIn(linked?.date) ??
      dateNames.map((name) => dayStatedIn(meta(name))).find((day) => day !== null) ??
      dayOfTimeElement(page),
    source: meta("og:site_name") ?? linked?.source ?? hostOf(url),
    url,
    language:
      page.documentElement.getAttribute("lang") ??
      meta("og:locale", "content-language")?.replace("_", "-") ??
      linked?.language,
  });
}

/** A byline's name without the word before it. */
export function withoutBy(byline: string): string {
  return byline.trim().replace(/^by:?\s+/iu, "");
}

function metasOf(page: Page): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const element of page.querySelectorAll("meta")) {
    const content = element.getAttribute("content");
    if (content === null || !/\S/u.test(content)) continue;
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      // A property may hold several names (RDFa).
      for (const name of (element.getAttribute(attribute) ?? "").toLowerCase().split(/\s+/u)) {
        if (name !== "" && !metas.has(name)) metas.set(name, content);
      }
    }
  }
  return metas;
}

function attributeOf(page: Page, selector: string, attribute: string): string | null {
  for (const element of page.querySelectorAll(selector)) return element.getAttribute(attribute);
  return null;
}

function dayOfTimeElement(page: Page): string | null {
  for (const selector of [
    'time[itemprop="datePublished"]',
    "time[pubdate]",
    "article time[datetime]",
    "header time[datetime]",
  ]) {
    const day = dayStatedIn(attributeOf(page, selector, "datetime"));
    if (day !== null) return day;
  }
  return null;
}

/** The address in the comment that Chromium and SingleFile write at the top of a saved page. */
function savedFrom(html: string): string | null {
  const found =
    /<!--\s*saved from url=\(\d+\)(?<mark>\S+)\s*-->|<!--\s*Page saved with SingleFile\s+url:\s*(?<single>\S+)/u.exec(
      html.slice(0, 4096),
    );
  return found?.groups?.mark ?? found?.groups?.single ?? null;
}

function firstUrl(candidates: readonly (string | null | undefined)[]): string | null {
  for (const candidate of candidates) {
    const address = candidate?.trim() ?? "";
    if (/^https?:\/\//iu.test(address) && URL.canParse(address)) return address;
  }
  return null;
}

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).hostname.replace(/^www\./u, "");
}
