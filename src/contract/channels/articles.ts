import { z } from "zod";
import { lineRoles } from "../../core/text/line.ts";
import {
  type Annotation,
  type Article,
  type ArticleAtVersion,
  type ArticleVersion,
  type ArticleWithText,
  type DayInText,
  facts,
  type Hunk,
  type ImportPlan,
  type ImportResult,
  type ReviewItem,
} from "../records.ts";
import { articleNamed, ask, id, nothing, position, writeFails } from "./ask.ts";

/** Which column of a table, from 0, holds which fact. */
const mapping = z.strictObject({
  text: z.int().nonnegative(),
  ...Object.fromEntries(facts.map((fact) => [fact, z.int().nonnegative().optional()])),
});

/** Articles, their imports, versions, and what waits for review. */
export const articles = {
  /** All articles without their texts, in the order of import. */
  "article.list": ask<readonly Article[]>()(nothing, []),
  /** One article with text and lines. `article` is an id, the name of its file, or a unique part of either. */
  "article.get": ask<ArticleWithText>()(z.strictObject({ article: articleNamed }), [
    "article-missing",
    "article-ambiguous",
  ]),
  /** Import files and folders at once, tables by the mapping proposed; all of them are one undo. */
  "article.import": ask<ImportResult>()(
    z.strictObject({ paths: z.array(z.string().min(1)).min(1), encoding: z.string().max(40).optional() }),
    writeFails,
    ["main", "cli"],
  ),
  /** List what a selection of files and folders holds, without reading more than heads of tables. */
  "import.plan": ask<ImportPlan>()(
    z.strictObject({ paths: z.array(z.string().min(1)).min(1) }),
    [],
    ["main"],
  ),
  /** Import files of a plan; `progress` events name the plan. What is done before a Cancel is kept. */
  "import.run": ask<ImportResult>()(
    z.strictObject({
      planId: id,
      places: z.array(position),
      mappings: z.record(z.string(), mapping).default({}),
      encodings: z.record(z.string(), z.string().max(40)).default({}),
    }),
    ["plan-missing", ...writeFails],
  ),
  "import.cancel": ask<null>()(z.strictObject({ planId: id }), []),
  /** A text from the clipboard as a new article. */
  "article.paste": ask<Article>()(z.strictObject({ text: z.string() }), [
    "text-empty",
    "text-too-large",
    "text-known",
    ...writeFails,
  ]),
  /** Change what is known about an article; null empties a fact. What is set counts as confirmed. */
  "article.edit": ask<Article>()(
    z.strictObject({
      articleId: id,
      facts: z.partialRecord(z.enum(facts), z.string().max(2000).nullable()),
    }),
    ["article-missing", "date-malformed", "url-malformed", "title-empty", ...writeFails],
  ),
  /** Words that name a day only to who knows when the article was written, read against such a day. */
  "article.days": ask<readonly DayInText[]>()(
    z.strictObject({ articleId: id, writtenOn: z.string().max(40).nullable() }),
    ["article-missing", "date-malformed"],
  ),
  /** Give a line, by its place from 0, another role. */
  "article.setRole": ask<ArticleWithText>()(
    z.strictObject({ articleId: id, line: position, role: z.enum(lineRoles) }),
    ["article-missing", "line-missing", ...writeFails],
  ),
  "article.versions": ask<readonly ArticleVersion[]>()(z.strictObject({ articleId: id }), [
    "article-missing",
  ]),
  "article.atVersion": ask<ArticleAtVersion>()(
    z.strictObject({ articleId: id, ordinal: z.int().positive() }),
    ["article-missing", "version-missing"],
  ),
  /** Two versions word by word. */
  "article.difference": ask<readonly Hunk[]>()(
    z.strictObject({ articleId: id, from: z.int().positive(), to: z.int().positive() }),
    ["article-missing", "version-missing"],
  ),
  /** The newest texts of two articles word by word; what only the other has is inserted. */
  "article.compare": ask<readonly Hunk[]>()(z.strictObject({ articleId: id, otherId: id }), [
    "article-missing",
  ]),
  /** Store a corrected text as a new version; annotations follow, and what cannot for sure is listed for review. */
  "article.correct": ask<ArticleWithText>()(z.strictObject({ articleId: id, text: z.string() }), [
    "article-missing",
    "text-empty",
    "text-too-large",
    "text-unchanged",
    ...writeFails,
  ]),
  /** Annotations whose place a person has to decide. */
  "review.list": ask<readonly ReviewItem[]>()(nothing, []),
  "review.accept": ask<Annotation>()(z.strictObject({ annotationId: id }), [
    "annotation-missing",
    "proposal-missing",
    ...writeFails,
  ]),
  "review.move": ask<Annotation>()(z.strictObject({ annotationId: id, start: z.int(), end: z.int() }), [
    "annotation-missing",
    "range-outside-text",
    "range-empty",
    "range-splits-character",
    ...writeFails,
  ]),
  /** Give the annotation up in the new text; the older version keeps it. */
  "review.drop": ask<{ readonly annotationId: string }>()(z.strictObject({ annotationId: id }), [
    "annotation-missing",
    ...writeFails,
  ]),
} as const;
