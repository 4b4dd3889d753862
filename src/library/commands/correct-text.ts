import { type Reply, refuse } from "../../contract/failures.ts";
import type { Article, ArticleWithText } from "../../contract/records.ts";
import { normaliseText } from "../../core/text/normalise.ts";
import { articleWithText, newestVersion } from "../db/articles.ts";
import { articleWithTextHash } from "../db/store-article.ts";
import { sha256Of } from "../db/verification/texts.ts";
import { largestText, largestTextInWords } from "../limits.ts";
import { done, type Project, type WriteFail } from "../project.ts";
import { addVersion } from "./add-version.ts";
import { shorten } from "./label.ts";
import { describeArticle, loadFactFinder, storeArticle } from "./store-article.ts";

/** Store a corrected text as a new version of its article. */
export function correctText(
  project: Project,
  { articleId, text: typed }: { articleId: string; text: string },
): Reply<
  ArticleWithText,
  "article-missing" | "text-empty" | "text-too-large" | "text-unchanged" | WriteFail
> {
  return project.edit("article.correct", (edit) => {
    const old = newestVersion(edit.db, articleId);
    if (old === null) return refuse("article-missing", { article: articleId });
    const { text } = normaliseText(typed);
    if (text.trim() === "") return refuse("text-empty");
    if (text.length > largestText) return refuse("text-too-large", { limit: largestTextInWords });
    if (text === old.text) return refuse("text-unchanged");
    addVersion(edit, { articleId, text, kind: "correction", fileSha256: null, encoding: null });
    const article = articleWithText(edit.db, articleId)!;
    return done(article, `correction of “${shorten(article.label)}”`);
  });
}

/** A text from the clipboard as a new article. */
export async function pasteArticle(
  project: Project,
  { text: pasted }: { text: string },
): Promise<Reply<Article, "text-empty" | "text-too-large" | "text-known" | WriteFail>> {
  const findFacts = await loadFactFinder();
  return project.edit("article.paste", (edit) => {
    const { text } = normaliseText(pasted);
    if (text.trim() === "") return refuse("text-empty");
    if (text.length > largestText) return refuse("text-too-large", { limit: largestTextInWords });
    const known = articleWithTextHash(edit.db, sha256Of(text));
    if (known !== null) return refuse("text-known", { label: articleWithText(edit.db, known)!.label });
    const id = storeArticle(edit, {
      name: "Pasted text",
      kind: "paste",
      fileSha256: sha256Of(pasted),
      encoding: null,
      described: describeArticle(findFacts, { text, lineHints: [], facts: {}, notes: [] }),
    });
    const { text: _text, lines: _lines, ...article } = articleWithText(edit.db, id)!;
    return done(article, `pasting of “${shorten(article.label)}”`);
  });
}
