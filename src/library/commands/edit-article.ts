import { type Failure, type Reply, refuse } from "../../contract/failures.ts";
import type { Article, ArticleWithText, Fact } from "../../contract/records.ts";
import type { LineRole } from "../../core/text/line.ts";
import { firstWords } from "../../core/text/title.ts";
import { articleRow, articleWithText, newestVersion } from "../db/articles.ts";
import type { Rows } from "../db/tables.ts";
import { lineRow } from "../db/versions.ts";
import { done, type Project, type WriteFail } from "../project.ts";
import { shorten } from "./label.ts";

type FactFail = "date-malformed" | "url-malformed" | "title-empty";

export interface FactsEdit {
  readonly articleId: string;
  /** What is set counts as confirmed; null empties a fact. */
  readonly facts: { readonly [F in Fact]?: string | null | undefined };
}

/** Change or confirm what is known about an article. */
export function editArticle(
  project: Project,
  { articleId, facts }: FactsEdit,
): Reply<Article, "article-missing" | FactFail | WriteFail> {
  return project.edit("article.edit", (edit) => {
    const row = articleRow(edit.db, articleId);
    if (row === null) return refuse("article-missing", { article: articleId });
    const patch: Partial<Rows["article"]> = {};
    for (const [fact, typed] of Object.entries(facts) as [Fact, string | null | undefined][]) {
      if (typed === undefined) continue;
      const value = cleanFact(typed);
      const refusal = refuseFact(fact, value, typed);
      if (refusal !== null) return refusal;
      patch[fact] = value;
    }
    const confirmed = new Set(
      [...row.confirmed.split(" "), ...Object.keys(patch)].filter((fact) => fact !== ""),
    );
    if ("title" in patch) patch.label = patch.title ?? labelOf(articleWithText(edit.db, articleId)!);
    const next = { ...patch, confirmed: [...confirmed].sort().join(" ") };
    const changes = Object.entries(next).some(([key, value]) => row[key as keyof typeof row] !== value);
    if (changes) edit.journal.update("article", row, next);
    const { text: _text, lines: _lines, ...article } = articleWithText(edit.db, articleId)!;
    return done(article, `details of “${shorten(article.label)}”`);
  });
}

function labelOf({ text, lines, name }: ArticleWithText): string {
  return firstWords(text, lines) || name;
}

function cleanFact(typed: string | null): string | null {
  const value = (typed ?? "")
    .normalize("NFC")
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return value === "" ? null : value;
}

function refuseFact(fact: Fact, value: string | null, typed: string | null): Failure<FactFail> | null {
  if (fact === "title" && value === null && typed !== null) return refuse("title-empty");
  if (value === null) return null;
  if (fact === "date" && !isDay(value)) return refuse("date-malformed", { date: value });
  if (fact === "url" && !/^https?:\/\/[^\s/]+/i.test(value)) return refuse("url-malformed", { url: value });
  return null;
}

/** A day of the calendar, `yyyy-mm-dd`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** Give a line of the newest text another role; it keeps it in later versions. */
export function setRole(
  project: Project,
  { articleId, line, role }: { articleId: string; line: number; role: LineRole },
): Reply<ArticleWithText, "article-missing" | "line-missing" | WriteFail> {
  return project.edit("article.setRole", (edit) => {
    const version = newestVersion(edit.db, articleId);
    if (version === null) return refuse("article-missing", { article: articleId });
    const row = lineRow(edit.db, version.id, line);
    if (row === null) {
      return refuse("line-missing", { line, count: articleWithText(edit.db, articleId)!.lines.length });
    }
    if (row.role !== role || row.is_corrected === 0)
      edit.journal.update("line", row, { role, is_corrected: 1 });
    return done(articleWithText(edit.db, articleId)!, `role of a line: ${role}`);
  });
}
