import { z } from "zod";
import { noteDocument } from "../note-document.ts";
import type { Annotation, Merged, Split } from "../records.ts";
import type { Marked } from "../search-records.ts";
import { articleNamed, ask, id, position, rangeFails, tagFails, typed, writeFails } from "./ask.ts";

/** Most hits that are marked at once; as many as a search lists. */
const mostMarked = 100_000;

/** Highlights: where they stand, their tags and notes. */
export const annotations = {
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
      article: articleNamed,
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
} as const;
