import { z } from "zod";
import { patterns } from "../core/tag/look.ts";
import { lineRoles } from "../core/text/line.ts";
import {
  analysed,
  analysisKinds,
  type Cooccurrence,
  type Coverage,
  type Matrix,
  type Timeline,
} from "./analysis.ts";
import { type Claim, claimFacts, stance } from "./claims.ts";
import {
  type Codebook,
  type CodebookPlan,
  createTag,
  describeTag,
  example,
  mergeTags,
  moveTag,
  previewTags,
  removeTag,
  splitTag,
  type TagPreview,
} from "./codebook.ts";
import type { FailCode } from "./failures.ts";
import { noteDocument } from "./note-document.ts";
import {
  type Annotation,
  type Article,
  type ArticleAtVersion,
  type ArticleVersion,
  type ArticleWithText,
  type DayInText,
  type ExportCount,
  type ExportResult,
  facts,
  type Hunk,
  type ImportPlan,
  type ImportResult,
  type LogEntry,
  type Merged,
  type ProjectInfo,
  type ReviewItem,
  type SearchResult,
  type Split,
  type Step,
  type Tag,
  type VerifyResult,
} from "./records.ts";
import { reportSettings } from "./report-settings.ts";
import {
  type Marked,
  type SavedSearch,
  type SearchCount,
  type SearchNames,
  searchOrders,
} from "./search-records.ts";

/** Who may put a question: the window only what it needs, so that a hijacked page gains no file access. */
export type Mount = "window" | "main" | "cli";

interface Entry<Schema extends z.ZodType, Output, Fail extends FailCode> {
  readonly input: Schema;
  readonly fails: readonly Fail[];
  readonly from: readonly Mount[];
  /** Carries the answer's type; never set. */
  readonly output?: Output;
}

/** One entry; curried because TypeScript infers either all type arguments or none. */
function ask<Output>() {
  return <Schema extends z.ZodType, const Fail extends FailCode>(
    input: Schema,
    fails: readonly Fail[],
    from: readonly Mount[] = ["window", "main", "cli"],
  ): Entry<Schema, Output, Fail> => ({ input, fails, from });
}

const nothing = z.strictObject({});
const id = z.string().min(1).max(200);
const position = z.int().nonnegative();
/** A query, tag or name as typed. Longer than anyone types, shorter than what could stall a parser. */
const typed = z.string().max(20_000);

/** Most hits that are marked at once; as many as a search lists. */
const mostMarked = 100_000;

/** Which column of a table, from 0, holds which fact. */
const mapping = z.strictObject({
  text: z.int().nonnegative(),
  ...Object.fromEntries(facts.map((fact) => [fact, z.int().nonnegative().optional()])),
});

const writeFails = [
  "project-locked",
  "project-read-only",
  "project-replaced",
  "project-damaged",
  "disk-full",
] as const;
const rangeFails = ["range-outside-text", "range-empty", "range-splits-character"] as const;
const savedFails = ["search-name-empty", "search-name-too-long", "search-name-taken"] as const;
const claimFails = ["claim-text-empty", "claim-date-malformed", "url-malformed"] as const;
const tagFails = ["tag-name-empty", "tag-name-too-long", "tag-too-deep"] as const;

const codebookFails = ["file-missing", "file-unreadable", "file-too-large", "codebook-unreadable"] as const;

/** Every question to the library: its input, its answer, every failure, and who may ask. */
export const library = {
  "project.get": ask<ProjectInfo>()(nothing, []),
  "project.verify": ask<VerifyResult>()(nothing, []),

  /** All articles without their texts, in the order of import. */
  "article.list": ask<readonly Article[]>()(nothing, []),
  /** One article with text and lines. `article` is an id, the name of its file, or a unique part of either. */
  "article.get": ask<ArticleWithText>()(z.strictObject({ article: id }), [
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

  /** Of one article or of all; by article in order of import, then in reading order. */
  "annotation.list": ask<readonly Annotation[]>()(
    z.strictObject({ articleId: id.optional(), query: typed.optional() }),
    ["query-malformed"],
  ),
  /** Store a highlight with its tags and note; answers with the row as stored. */
  "annotation.create": ask<Annotation>()(
    z.strictObject({
      articleId: id,
      start: z.int(),
      end: z.int(),
      tags: z.array(typed).max(100).default([]),
      note: z.string().default(""),
    }),
    [
      "article-missing",
      "range-outside-text",
      "range-empty",
      "range-splits-character",
      "note-too-long",
      ...tagFails,
      ...writeFails,
    ],
  ),
  /** Highlight words by quoting them; `nth` from 1 when they stand more than once. */
  "annotation.quote": ask<Annotation>()(
    z.strictObject({
      article: id,
      quote: z.string(),
      nth: z.int().positive().optional(),
      tags: z.array(typed).max(100).default([]),
      note: z.string().default(""),
    }),
    [
      "article-missing",
      "article-ambiguous",
      "quote-missing",
      "quote-ambiguous",
      "range-outside-text",
      "range-empty",
      "range-splits-character",
      "note-too-long",
      ...tagFails,
      ...writeFails,
    ],
    ["cli"],
  ),
  "annotation.remove": ask<{ readonly annotationId: string }>()(z.strictObject({ annotationId: id }), [
    "annotation-missing",
    ...writeFails,
  ]),
  /** Give a highlight, or one of its pieces by its place from 0, other bounds; quotation and context follow. */
  "annotation.move": ask<Annotation>()(
    z.strictObject({ annotationId: id, start: z.int(), end: z.int(), piece: position.default(0) }),
    ["annotation-missing", "piece-missing", ...rangeFails, ...writeFails],
  ),
  /** Have a highlight stand on further words; what touches another piece becomes one with it. */
  "annotation.addPiece": ask<Annotation>()(
    z.strictObject({ annotationId: id, start: z.int(), end: z.int() }),
    ["annotation-missing", ...rangeFails, ...writeFails],
  ),
  /** Take a piece, by its place from 0, out of a highlight of several. */
  "annotation.removePiece": ask<Annotation>()(z.strictObject({ annotationId: id, piece: position }), [
    "annotation-missing",
    "piece-missing",
    "piece-last",
    ...writeFails,
  ]),
  "annotation.setImportance": ask<Annotation>()(
    z.strictObject({ annotationId: id, importance: z.literal([0, 1, 2, 3]) }),
    ["annotation-missing", ...writeFails],
  ),
  /** Make one highlight of several that touch: the first of them, with the tags and notes of all. */
  "annotation.merge": ask<Merged>()(z.strictObject({ annotationIds: z.array(id).min(2).max(1000) }), [
    "annotation-missing",
    "annotations-apart",
    "note-too-long",
    ...writeFails,
  ]),
  /** Cut a highlight in two at a position inside it; both keep its tags and note. */
  "annotation.split": ask<Split>()(z.strictObject({ annotationId: id, at: z.int() }), [
    "annotation-missing",
    "split-outside",
    "range-splits-character",
    ...writeFails,
  ]),
  /** Put a tag on a highlight, creating the tag (and those above it) when it is new. */
  "annotation.tag": ask<Annotation>()(z.strictObject({ annotationId: id, tag: typed }), [
    "annotation-missing",
    ...tagFails,
    ...writeFails,
  ]),
  "annotation.untag": ask<Annotation>()(z.strictObject({ annotationId: id, tagId: id }), [
    "annotation-missing",
    "tag-missing",
    ...writeFails,
  ]),
  /** Set the note, as plain text or as a rich document; an empty one removes it. */
  "annotation.note": ask<Annotation>()(
    z.strictObject({ annotationId: id, note: z.union([z.string(), noteDocument]) }),
    ["annotation-missing", "note-too-long", ...writeFails],
  ),

  /** The whole codebook, parents before children, siblings in their own order. */
  "tag.list": ask<readonly Tag[]>()(nothing, []),
  "tag.rename": ask<Tag>()(z.strictObject({ tagId: id, name: typed }), [
    "tag-missing",
    "tag-name-empty",
    "tag-name-too-long",
    "tag-name-slash",
    "tag-name-taken",
    ...writeFails,
  ]),
  "tag.recolour": ask<Tag>()(
    z.strictObject({ tagId: id, colour: z.string().regex(/^#[0-9a-f]{6}$/), pattern: z.enum(patterns) }),
    ["tag-missing", "tag-colour-faint", ...writeFails],
  ),
  "tag.create": ask<Codebook>()(createTag, ["tag-missing", "tag-name-there", ...tagFails, ...writeFails]),
  "tag.move": ask<Codebook>()(moveTag, [
    "tag-missing",
    "tag-below-itself",
    "tag-name-there",
    "tag-too-deep",
    ...writeFails,
  ]),
  "tag.describe": ask<Codebook>()(describeTag, ["tag-missing", "tag-rule-too-long", ...writeFails]),
  /** Everything the tags mark, and the tags below them, becomes the other tag's; they are gone after it. */
  "tag.merge": ask<Codebook>()(mergeTags, [
    "tag-missing",
    "tag-into-itself",
    "tag-into-own-child",
    "tag-too-deep",
    ...writeFails,
  ]),
  /** Move those of a tag's own highlights that a query finds to another tag, new or not. */
  "tag.split": ask<Codebook>()(splitTag, [
    "tag-missing",
    "query-malformed",
    "tag-split-empty",
    "tag-split-same",
    ...tagFails,
    ...writeFails,
  ]),
  /** Remove a tag from the codebook; its highlights stay, without it. */
  "tag.remove": ask<Codebook>()(removeTag, ["tag-missing", ...writeFails]),
  /** What a merge, a split or a removal would do. Changes nothing. */
  "tag.preview": ask<TagPreview>()(previewTags, [
    "tag-missing",
    "tag-into-itself",
    "tag-into-own-child",
    "query-malformed",
  ]),
  /** Pin a quotation that shows what the tag is for. */
  "tag.pin": ask<Codebook>()(example, ["tag-missing", "example-untagged", ...writeFails]),
  "tag.unpin": ask<Codebook>()(example, ["tag-missing", ...writeFails]),
  /** The pinned quotations of a tag, the first pinned first. */
  "tag.examples": ask<readonly Annotation[]>()(z.strictObject({ tagId: id }), ["tag-missing"]),

  /** Read a codebook (.qdc, .csv, .json) and say what it would add. Paths come from main's dialog. */
  "codebook.plan": ask<CodebookPlan>()(z.strictObject({ path: z.string().min(1) }), codebookFails, ["main"]),
  "codebook.planTemplate": ask<CodebookPlan>()(z.strictObject({ template: id }), ["template-missing"]),
  /** Add the tags of a plan by their paths; what is there keeps its words. */
  "codebook.import": ask<Codebook>()(z.strictObject({ planId: id }), ["plan-missing", ...writeFails]),
  "codebook.importFile": ask<Codebook>()(
    z.strictObject({ path: z.string().min(1) }),
    [...codebookFails, ...writeFails],
    ["cli"],
  ),

  /** The tags asked about in numbers: on which highlights together, in which articles, how much text, when. */
  "analysis.cooccurrence": ask<Cooccurrence>()(analysed, []),
  "analysis.matrix": ask<Matrix>()(analysed, []),
  "analysis.coverage": ask<Coverage>()(analysed, []),
  "analysis.timeline": ask<Timeline>()(analysed, []),
  /** The numbers as CSV. Paths come from main's dialog. */
  "analysis.write": ask<{ readonly path: string }>()(
    analysed.extend({ kind: z.enum(analysisKinds), path: z.string().min(1) }),
    ["export-failed"],
    ["main", "cli"],
  ),

  /** Every claim with its evidence, in the order they were made. */
  "claim.list": ask<readonly Claim[]>()(nothing, []),
  /** Make a claim, with a first highlight as evidence when one is named. */
  "claim.create": ask<Claim>()(
    z.strictObject({
      facts: claimFacts,
      evidence: z.strictObject({ annotationId: id, stance }).optional(),
    }),
    ["annotation-missing", ...claimFails, ...writeFails],
  ),
  "claim.edit": ask<Claim>()(z.strictObject({ claimId: id, facts: claimFacts }), [
    "claim-missing",
    ...claimFails,
    ...writeFails,
  ]),
  "claim.remove": ask<{ readonly claimId: string }>()(z.strictObject({ claimId: id }), [
    "claim-missing",
    ...writeFails,
  ]),
  /** Give one claim's evidence to another, which takes also what it does not know itself; the one is gone. */
  "claim.merge": ask<Claim>()(z.strictObject({ claimId: id, intoId: id }), [
    "claim-missing",
    "claim-same",
    ...writeFails,
  ]),
  /** Name a highlight as evidence, or give it another stance. */
  "claim.link": ask<Claim>()(z.strictObject({ claimId: id, annotationId: id, stance }), [
    "claim-missing",
    "annotation-missing",
    ...writeFails,
  ]),
  "claim.unlink": ask<Claim>()(z.strictObject({ claimId: id, annotationId: id }), [
    "claim-missing",
    "annotation-missing",
    ...writeFails,
  ]),

  "search.run": ask<SearchResult>()(
    z.strictObject({
      query: typed,
      limit: position.max(100_000).default(500),
      /** So many hits were fetched before. */
      offset: position.default(0),
      order: z.enum(searchOrders).default("reading"),
    }),
    ["query-malformed"],
  ),

  /** Names that filters may use, beside tags and articles, which have lists of their own. */
  "search.names": ask<SearchNames>()(nothing, []),

  /** How many hits a search has, without them. */
  "search.count": ask<SearchCount>()(z.strictObject({ query: typed }), ["query-malformed"]),

  /** By folder, in the order in which the analyst put them. */
  "search.saved": ask<readonly SavedSearch[]>()(nothing, []),
  /** `path` is the name, with folders before it and `/` between. */
  "search.save": ask<SavedSearch>()(z.strictObject({ path: typed, query: typed }), [
    "query-malformed",
    "search-nothing",
    ...savedFails,
    ...writeFails,
  ]),
  "search.edit": ask<SavedSearch>()(
    z.strictObject({ searchId: id, path: typed.optional(), query: typed.optional() }),
    ["search-missing", "query-malformed", "search-nothing", ...savedFails, ...writeFails],
  ),
  /** Before another saved search, in its folder; null is the end of its own. */
  "search.place": ask<SavedSearch>()(z.strictObject({ searchId: id, before: id.nullable() }), [
    "search-missing",
    ...savedFails,
    ...writeFails,
  ]),
  "search.remove": ask<{ readonly searchIds: readonly string[] }>()(
    z.strictObject({ searchIds: z.array(id).min(1).max(10_000) }),
    ["search-missing", ...writeFails],
  ),
  "search.moveFolder": ask<readonly SavedSearch[]>()(z.strictObject({ folder: typed.min(1), to: typed }), [
    "search-missing",
    ...savedFails,
    ...writeFails,
  ]),

  /**
   * Highlight places in texts, put tags on them and on highlights, take tags off: one undo.
   * `progress` events name the job.
   */
  "hits.mark": ask<Marked>()(
    z.strictObject({
      job: id.optional(),
      texts: z
        .array(z.strictObject({ articleId: id, start: z.int(), end: z.int() }))
        .max(mostMarked)
        .default([]),
      annotationIds: z.array(id).max(mostMarked).default([]),
      add: z.array(typed).max(100).default([]),
      remove: z.array(id).max(100).default([]),
    }),
    ["article-missing", "annotation-missing", "tag-missing", ...rangeFails, ...tagFails, ...writeFails],
  ),

  "log.list": ask<readonly LogEntry[]>()(nothing, []),
  "log.undo": ask<Step>()(nothing, ["nothing-to-undo", ...writeFails]),
  "log.redo": ask<Step>()(nothing, ["nothing-to-redo", ...writeFails]),

  /** Write a report or exchange file. Paths come from main's dialog or the command line, never from a window. */
  "export.write": ask<ExportResult>()(
    z.strictObject({
      format: z.string(),
      path: z.string().min(1),
      query: typed.optional(),
      /** The name of a saved search, in place of a query. */
      search: typed.optional(),
      settings: reportSettings.optional(),
      /** What `progress` events and `export.cancel` call it. */
      job: id.optional(),
    }),
    [
      "format-unknown",
      "query-malformed",
      "search-missing",
      "codebook-empty",
      "claims-unfinished",
      "pdf-unavailable",
      "export-cancelled",
      "export-failed",
    ],
    ["main", "cli"],
  ),
  /** Give up a running export; what stood there before is kept. */
  "export.cancel": ask<null>()(z.strictObject({ job: id }), []),
  /** How much an export of what this query finds would hold. */
  "export.count": ask<ExportCount>()(z.strictObject({ query: typed.optional() }), ["query-malformed"]),
} as const;

export type Library = typeof library;
export type Channel = keyof Library;

/** What the asker sends: defaults may be left out. */
export type Question<C extends Channel> = z.input<Library[C]["input"]>;
/** What the handler receives: parsed, defaults filled in. */
export type Input<C extends Channel> = z.output<Library[C]["input"]>;
export type Output<C extends Channel> = Exclude<Library[C]["output"], undefined>;
/** The failures a channel names for itself; the door adds `bad-input` and `internal`. */
export type FailOf<C extends Channel> = Library[C]["fails"][number];
