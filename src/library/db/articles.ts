import { type Article, type ArticleWithText, type Fact, facts } from "../../contract/records.ts";
import type { Line, LineRole } from "../../core/text/line.ts";
import { given, type ReadDb } from "./connection.ts";
import { textWithHash } from "./store-article.ts";
import type { Rows } from "./tables.ts";

interface ArticleRow extends Omit<Rows["article"], "person_id" | "created_ms"> {
  version_id: string;
  length_utf16: number;
  versions: number;
  annotation_count: number;
  review_count: number;
}

const select = `
  SELECT article.id, article.number, article.name, article.label, article.title, article.source, article.author,
         article.date, article.dateline, article.language, article.url, article.confirmed, article.file_sha256,
         version.id AS version_id, version.ordinal AS versions, version.length_utf16,
         (SELECT count(*) FROM annotation_target WHERE version_id = version.id AND ordinal = 0) AS annotation_count,
         (SELECT count(*) FROM review WHERE review.version_id = version.id) AS review_count
    FROM article
    JOIN newest_version ON newest_version.article_id = article.id
    JOIN article_version AS version ON version.id = newest_version.version_id`;

/** All articles in the order of import. Touches no text. */
export function listArticles(db: ReadDb): Article[] {
  return db.all<ArticleRow>(`${select} ORDER BY article.number`).map(fromRow);
}

/**
 * Articles a person may mean: by id or file name, else by a part of the name, else by a part of the
 * id. In that order, because any three digits stand in some id.
 */
export function articlesMeant(db: ReadDb, needle: string): { id: string; name: string }[] {
  for (const condition of ["? IN (id, name)", "instr(name, ?) > 0", "instr(id, ?) > 0"]) {
    const meant = db.all<{ id: string; name: string }>(
      `SELECT id, name FROM article WHERE ${condition} ORDER BY number`,
      needle,
    );
    if (meant.length > 0) return meant;
  }
  return [];
}

/** An article with the text and lines of its newest version. */
export function articleWithText(db: ReadDb, articleId: string): ArticleWithText | null {
  const row = db.get<ArticleRow>(`${select} WHERE article.id = ${given}`, articleId);
  if (row === undefined) return null;
  const { text } = textOfVersion(db, row.version_id);
  return { ...fromRow(row), text, lines: linesOf(db, row.version_id) };
}

/** The newest text of an article with its lines, and nothing else about it. */
export function newestTextOf(db: ReadDb, articleId: string): { text: string; lines: Line[] } {
  const row = db.get<{ version_id: string; text: string }>(
    `SELECT version_id, text FROM newest_version
       JOIN article_version AS version ON version.id = newest_version.version_id
       JOIN article_text ON sha256 = text_sha256
      WHERE newest_version.article_id = ${given}`,
    articleId,
  );
  if (row === undefined) throw new Error(`article ${articleId} has no text`);
  return { text: row.text, lines: linesOf(db, row.version_id) };
}

/** The version that new annotations point into, with its text. */
export function newestVersion(
  db: ReadDb,
  articleId: string,
): { id: string; ordinal: number; text: string } | null {
  const row = db.get<{ id: string; ordinal: number; text_sha256: string }>(
    `SELECT id, ordinal, text_sha256 FROM newest_version JOIN article_version ON id = version_id
      WHERE newest_version.article_id = ${given}`,
    articleId,
  );
  if (row === undefined) return null;
  return { id: row.id, ordinal: row.ordinal, text: keptText(db, row.id, row.text_sha256) };
}

/** The text of a version, which annotations point into. */
export function textOfVersion(db: ReadDb, versionId: string): { text: string } {
  const row = db.get<{ text_sha256: string }>(
    `SELECT text_sha256 FROM article_version WHERE id = ?`,
    versionId,
  );
  return { text: keptText(db, versionId, row?.text_sha256 ?? "") };
}

function keptText(db: ReadDb, versionId: string, sha256: string): string {
  const text = textWithHash(db, sha256);
  if (text === null) throw new Error(`version ${versionId} has no text`);
  return text;
}

export function linesOf(db: ReadDb, versionId: string): Line[] {
  return db
    .all<Pick<Rows["line"], "start_utf16" | "end_utf16" | "role" | "page">>(
      `SELECT start_utf16, end_utf16, role, page FROM line WHERE version_id = ${given} ORDER BY ordinal`,
      versionId,
    )
    .map(({ start_utf16: start, end_utf16: end, role, page }) => ({
      ...{ start, end, role: role as LineRole },
      ...(page === null ? {} : { page }),
    }));
}

export function articleRow(db: ReadDb, articleId: string): Rows["article"] | null {
  return db.get<Rows["article"]>(`SELECT * FROM article WHERE id = ?`, articleId) ?? null;
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
    url: row.url,
    proposed: proposedFacts(row),
    length: row.length_utf16,
    sha256: row.file_sha256,
    annotationCount: row.annotation_count,
    versions: row.versions,
    reviewCount: row.review_count,
  };
}

/** What was found and not yet confirmed. */
function proposedFacts(row: ArticleRow): Fact[] {
  const confirmed = row.confirmed.split(" ");
  return facts.filter((fact) => row[fact] !== null && !confirmed.includes(fact));
}
