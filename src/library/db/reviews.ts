import type { ReviewItem } from "../../contract/records.ts";
import { textOfVersion } from "./articles.ts";
import type { ReadDb } from "./connection.ts";
import { tagPlaces } from "./tags.ts";

interface ReviewRow {
  annotation_id: string;
  version_id: string;
  article_id: string;
  label: string;
  quote: string;
  note: string | null;
  tag_ids: string | null;
  start_utf16: number | null;
  end_utf16: number | null;
  similarity: number | null;
}

/** Annotations whose place a person has to decide, by article and by where they stood. */
export function listReviews(db: ReadDb): ReviewItem[] {
  const rows = db.all<ReviewRow>(`
    SELECT review.annotation_id, review.version_id, annotation.article_id, article.label,
           ifnull((SELECT group_concat(quote, ' … ') FROM
              (SELECT quote FROM annotation_target AS piece
                WHERE piece.annotation_id = annotation.id AND piece.version_id = target.version_id
                ORDER BY piece.ordinal)), review.quote) AS quote,
           note.text AS note, review.start_utf16, review.end_utf16, review.similarity,
           (SELECT group_concat(tag_id) FROM annotation_tag WHERE annotation_id = annotation.id) AS tag_ids
      FROM review
      JOIN annotation ON annotation.id = review.annotation_id
      JOIN article ON article.id = annotation.article_id
      -- Where it stood last, in an earlier version; one from another program may never have stood anywhere.
      LEFT JOIN annotation_target AS target ON target.annotation_id = annotation.id AND target.ordinal = 0
       AND target.version_id = (SELECT placed.id FROM annotation_target AS piece
                                  JOIN article_version AS placed ON placed.id = piece.version_id
                                 WHERE piece.annotation_id = annotation.id
                                 ORDER BY placed.ordinal DESC LIMIT 1)
      LEFT JOIN note ON note.annotation_id = annotation.id
     ORDER BY article.number, target.start_utf16, annotation.id`);
  if (rows.length === 0) return [];
  const { pathOf } = tagPlaces(db);
  return rows.map((row) => ({
    annotationId: row.annotation_id,
    articleId: row.article_id,
    articleLabel: row.label,
    quote: row.quote,
    tags: (row.tag_ids?.split(",") ?? []).map((tagId) => pathOf.get(tagId) ?? "").sort(),
    note: row.note ?? "",
    proposal: proposalOf(db, row),
  }));
}

/** How many annotations stand nowhere in the newest texts until a person has decided. */
export function countWaiting(db: ReadDb): number {
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM review`)!.n;
}

function proposalOf(db: ReadDb, row: ReviewRow): ReviewItem["proposal"] {
  const { start_utf16: start, end_utf16: end } = row;
  if (start === null || end === null) return null;
  const quote = textOfVersion(db, row.version_id).text.slice(start, end);
  return { start, end, quote, similarity: row.similarity ?? 0 };
}
