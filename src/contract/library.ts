import { z } from "zod";
import { patterns } from "../core/tag/look.ts";
import { lineRoles } from "../core/text/line.ts";
import type { FailCode } from "./failures.ts";
import { noteDocument } from "./note-document.ts";
import {
  type Annotation,
  type Article,
  type ArticleAtVersion,
  type ArticleVersion,
  type ArticleWithText,
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
const tagFails = ["tag-name-empty", "tag-name-too-long", "tag-too-deep"] as const;

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

  /** The whole codebook, parents before children, siblings by name. */
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
    ["tag-missing", ...writeFails],
  ),

  "search.run": ask<SearchResult>()(
    z.strictObject({ query: typed, limit: position.max(100_000).default(500) }),
    ["query-malformed"],
  ),

  "log.list": ask<readonly LogEntry[]>()(nothing, []),
  "log.undo": ask<Step>()(nothing, ["nothing-to-undo", ...writeFails]),
  "log.redo": ask<Step>()(nothing, ["nothing-to-redo", ...writeFails]),

  /** Write a report or exchange file. Paths come from main's dialog or the command line, never from a window. */
  "export.write": ask<ExportResult>()(
    z.strictObject({ format: z.string(), path: z.string().min(1), query: typed.optional() }),
    ["format-unknown", "query-malformed", "codebook-empty", "export-failed"],
    ["main", "cli"],
  ),
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
