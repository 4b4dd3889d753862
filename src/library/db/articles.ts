import type { Article, ArticleWithText } from "../../contract/records.ts";
import type { Line, LineRole } from "../../core/text/line.ts";
import type { ReadDb, WriteDb } from "./connection.ts";
import type { Journal } from "./journal.ts";
import type { Rows } from "./tables.ts";

interface ArticleRow extends Omit<Rows["article"], "person_id" | "created_ms"> {
  version_id: string;
  length_utf16: number;
  annotation_count: number;
}

const newest = `(SELECT max(ordinal) FROM article_version WHERE article_id = article.id)`;

const select = `
  SELECT article.id, article.number, article.name, article.label, article.title, article.source, article.author,
         article.date, article.dateline, article.language, article.file_sha256,
         version.id AS version_id, version.length_utf16,
         (SELECT count(*) FROM annotation WHERE annotation.article_id = article.id) AS annotation_count
    FROM article
    JOIN article_version AS version ON version.article_id = article.id AND version.ordinal = ${newest}`;

/** All articles in the order of import. Touches no text. */
export function listArticles(db: ReadDb): Article[] {
  return db.all<ArticleRow>(`${select} ORDER BY article.number`).map(fromRow);
}

/** Articles an analyst may mean: by id, by file name, or by a part of either, the exact match first. */
export function articlesMeant(db: ReadDb, needle: string): { id: string; name: string }[] {
  const exact = db.all<{ id: string; name: string }>(
    `SELECT id, name FROM article WHERE id = ? OR name = ? ORDER BY number`,
    needle,
    needle,
  );
  if (exact.length > 0) return exact;
  return db.all<{ id: string; name: string }>(
    `SELECT id, name FROM article WHERE instr(id, ?) > 0 OR instr(name, ?) > 0 ORDER BY number`,
    needle,
    needle,
  );
}

/** An article with the text and lines of its newest version. */
export function articleWithText(db: ReadDb, articleId: string): ArticleWithText | null {
  const row = db.get<ArticleRow>(`${select} WHERE article.id = ?`, articleId);
  if (row === undefined) return null;
  const { text } = textOfVersion(db, row.version_id);
  return { ...fromRow(row), text, lines: linesOf(db, row.version_id) };
}

/** The version that new annotations point into, with its text. */
export function newestVersion(db: ReadDb, articleId: string): { id: string; text: string } | null {
  const row = db.get<{ id: string }>(
    `SELECT id FROM article_version WHERE article_id = ? ORDER BY ordinal DESC LIMIT 1`,
    articleId,
  );
  return row === undefined ? null : { id: row.id, text: textOfVersion(db, row.id).text };
}

/** The text of a version, which annotations point into. */
export function textOfVersion(db: ReadDb, versionId: string): { text: string } {
  const row = db.get<{ text: string }>(
    `SELECT text FROM article_version JOIN article_text ON sha256 = text_sha256 WHERE id = ?`,
    versionId,
  );
  if (row === undefined) throw new Error(`version ${versionId} has no text`);
  return row;
}

function linesOf(db: ReadDb, versionId: string): Line[] {
  return db
    .all<{ start_utf16: number; end_utf16: number; role: string }>(
      `SELECT start_utf16, end_utf16, role FROM line WHERE version_id = ? ORDER BY ordinal`,
      versionId,
    )
    .map((row) => ({ start: row.start_utf16, end: row.end_utf16, role: row.role as LineRole }));
}

/** The article that holds exactly this text, or null. */
export function articleWithTextHash(db: ReadDb, textSha256: string): string | null {
  const row = db.get<{ article_id: string }>(
    `SELECT article_id FROM article_version WHERE text_sha256 = ? ORDER BY id LIMIT 1`,
    textSha256,
  );
  return row?.article_id ?? null;
}

/**
 * Keep a text under its hash. Not journaled: a text is never changed and never taken away, so undo
 * has nothing to do with it.
 */
export function keepText(db: WriteDb, sha256: string, text: string): void {
  db.run(
    `INSERT OR IGNORE INTO article_text (sha256, text, length_utf16) VALUES (?, ?, ?)`,
    sha256,
    text,
    text.length,
  );
}

export interface NewArticle extends Omit<Rows["article"], "number"> {
  readonly versionId: string;
  readonly textSha256: string;
  readonly length: number;
  readonly lines: readonly Line[];
}

/** Store an article with its first version and lines; the text must have been kept before. */
export function insertArticle(db: ReadDb, journal: Journal, article: NewArticle): void {
  const { versionId, textSha256, length, lines, ...row } = article;
  const { next } = db.get<{ next: number }>(`SELECT ifnull(max(number), 0) + 1 AS next FROM article`)!;
  journal.insert("article", { ...row, number: next });
  journal.insert("article_version", {
    id: versionId,
    article_id: row.id,
    ordinal: 1,
    text_sha256: textSha256,
    length_utf16: length,
    created_ms: row.created_ms,
  });
  lines.forEach((line, ordinal) => {
    journal.insert("line", {
      version_id: versionId,
      ordinal,
      start_utf16: line.start,
      end_utf16: line.end,
      role: line.role,
    });
  });
}

function fromRow(row: ArticleRow): Article {
  return {
    id: row.id,
    name: row.name,
    title: row.title,
    label: row.label,
    source: row.source,
    author: row.author,
    date: row.date,
    dateline: row.dateline,
    language: row.language,
    length: row.length_utf16,
    sha256: row.file_sha256,
    annotationCount: row.annotation_count,
  };
}
