import type { Page } from "./page.ts";

type JsonObject = { readonly [key: string]: unknown };

/** What schema.org data in a page says about its article. */
export interface LinkedData {
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

const articleType =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting|Analysis\w*)$/u;

/**
 * The first article in a page's JSON-LD: alone, in a list or in a `@graph`, authors and publisher
 * given in place or by `@id`. Scripts that are no JSON are passed over, as browsers do.
 */
export function linkedDataOf(page: Page): LinkedData | null {
  const nodes: JsonObject[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    collect(parsed(script.textContent ?? ""), nodes, 0);
  }
  const article = nodes.find((node) => listOf(node["@type"]).some((type) => articleType.test(String(type))));
  if (article === undefined) return null;
  const named = (value: unknown) => {
    const names = listOf(value).map((one) => nameOf(one, nodes));
    return names.filter((name) => name !== null).join(", ") || null;
  };
  return {
    title: textOf(article.headline) ?? textOf(article.name),
    author: named(article.author) ?? named(article.creator),
    date: textOf(article.datePublished) ?? textOf(article.dateCreated),
    source: named(article.publisher),
    url: textOf(article.url) ?? textOf(article.mainEntityOfPage) ?? idOf(article.mainEntityOfPage),
    language: textOf(article.inLanguage),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*$/gu, ""));
  } catch (problem) {
    if (problem instanceof SyntaxError) return null;
    throw problem;
  }
}

/** Levels of lists and graphs that are looked into. */
const deepest = 8;

function collect(value: unknown, into: JsonObject[], depth: number): void {
  if (depth > deepest) return;
  if (Array.isArray(value)) for (const one of value) collect(one, into, depth + 1);
  if (!isObject(value)) return;
  into.push(value);
  for (const key of ["@graph", "mainEntity", "mainEntityOfPage"]) collect(value[key], into, depth + 1);
}

function nameOf(value: unknown, nodes: readonly JsonObject[]): string | null {
  if (!isObject(value)) return textOf(value);
  const id = idOf(value);
  return textOf(value.name) ?? textOf(nodes.find((node) => node["@id"] === id && node.name)?.name);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function idOf(value: unknown): string | null {
  return isObject(value) ? textOf(value["@id"]) : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && /\S/u.test(value) ? value : null;
}
