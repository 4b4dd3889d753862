import type { Article } from "../../../contract/records.ts";
import { writtenDay } from "../../wording/dates.ts";
import { languageName } from "../../wording/languages.ts";

/** What a filter can name, as it is typed before the colon. */
export const filterFields = [
  "title",
  "source",
  "author",
  "date",
  "dateline",
  "language",
  "url",
  "length",
] as const;

export type FilterField = (typeof filterFields)[number];

type Relation = ":" | ">=" | "<=" | ">" | "<";

/** One thing an article has to be, or with a dash before it must not be. */
type Condition = (article: Article) => boolean;

const names = filterFields.join("|");
const term = new RegExp(
  [
    `(?<open>-?(?:${names})(?::|[<>]=?))(?=\\s|$)`,
    `(?<not>-)?(?:(?<field>${names})(?<relation>:|[<>]=?))?(?:"(?<quoted>[^"]*)"?|(?<plain>\\S+))`,
  ].join("|"),
  "giu",
);

/**
 * The articles that fit everything typed.
 *
 * A word or "words in quotation marks" stand in the title, source, place, author, date or file name,
 * whatever their case and accents; `author:marsh`, `date:2025-03`, `date>=2025-03-05`,
 * `length>5000`, `language:arabic`, `-source:axios` ask for one fact. A fact still without a value
 * asks for nothing.
 */
export function filterArticles(articles: readonly Article[], typed: string): readonly Article[] {
  const conditions = [...typed.matchAll(term)].flatMap(({ groups = {} }) => conditionOf(groups) ?? []);
  if (conditions.length === 0) return articles;
  return articles.filter((article) => conditions.every((fits) => fits(article)));
}

function conditionOf(groups: Record<string, string | undefined>): Condition | null {
  if (groups.open !== undefined) return null;
  const value = fold(groups.quoted ?? groups.plain ?? "").trim();
  if (value === "") return null;
  const field = groups.field?.toLowerCase() as FilterField | undefined;
  const fits: Condition =
    field === undefined
      ? (article) => everythingOf(article).includes(value)
      : (article) => fitsField(article, field, (groups.relation ?? ":") as Relation, value);
  // A dash before a plain word is a part of it: there are articles on the F-16.
  if (groups.not === undefined) return fits;
  if (field === undefined && groups.quoted === undefined)
    return (article) => everythingOf(article).includes(`-${value}`);
  return (article) => !fits(article);
}

function fitsField(article: Article, field: FilterField, relation: Relation, value: string): boolean {
  if (field === "length") return compares(article.length, relation, Number(value.replaceAll(/[,.\s]/g, "")));
  if (field === "date") {
    if (article.date === null) return false;
    if (relation === ":") return `${article.date} ${fold(writtenDay(article.date))}`.includes(value);
    // As many digits as were typed: a whole month lies in `date<=2025-03`.
    return compares(article.date.slice(0, value.length), relation, value);
  }
  return fold(factOf(article, field)).includes(value);
}

function factOf(article: Article, field: Exclude<FilterField, "length" | "date">): string {
  if (field === "title") return article.label;
  const value = article[field] ?? "";
  return field === "language" && value !== "" ? `${value} ${languageName(value)}` : value;
}

function compares<T extends number | string>(found: T, relation: Relation, wanted: T): boolean {
  switch (relation) {
    case ":":
      return found === wanted;
    case ">=":
      return found >= wanted;
    case "<=":
      return found <= wanted;
    case ">":
      return found > wanted;
    case "<":
      return found < wanted;
  }
}

function everythingOf({ label, source, dateline, author, name, date }: Article): string {
  const day = date === null ? null : `${date} ${writtenDay(date)}`;
  return fold([label, source, dateline, author, name, day].filter(Boolean).join(" "));
}

/** What is known of where an article comes from; its file name when it says nothing itself. */
export function originOf({ source, dateline, name }: Article): string {
  return source ?? dateline ?? name;
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
