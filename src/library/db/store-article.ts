import type { Line } from "../../core/text/line.ts";
import { given, type ReadDb, type WriteDb } from "./connection.ts";
import type { Journal } from "./journal.ts";
import type { Rows } from "./tables.ts";

/** The article whose newest text is exactly this, or null. */
export function articleWithTextHash(db: ReadDb, textSha256: string): string | null {
  const row = db.get<{ article_id: string }>(
    // By article too, for which newest_version has its index.
    `SELECT version.article_id FROM article_version AS version
       JOIN newest_version AS newest ON newest.article_id = version.article_id AND newest.version_id = version.id
      WHERE version.text_sha256 = ${given} ORDER BY version.id LIMIT 1`,
    textSha256,
  );
  return row?.article_id ?? null;
}

/** The hash of the text that an article was last given by a file; null when it never was. */
export function lastImportedHash(db: ReadDb, articleId: string): string | null {
  const row = db.get<{ text_sha256: string }>(
    `SELECT text_sha256 FROM article_version WHERE article_id = ? AND kind = 'import'
      ORDER BY ordinal DESC LIMIT 1`,
    articleId,
  );
  return row?.text_sha256 ?? null;
}

/** Every article with the hashes of its newest text and its file, in order of import; for comparing a new one with. */
export function newestHashes(
  db: ReadDb,
): { id: string; name: string; textSha256: string; fileSha256: string }[] {
  return db.all(
    `SELECT article.id, article.name, version.text_sha256 AS textSha256,
            coalesce(version.file_sha256, article.file_sha256) AS fileSha256
       FROM article
       JOIN newest_version ON newest_version.article_id = article.id
       JOIN article_version AS version ON version.id = newest_version.version_id
      ORDER BY article.number`,
  );
}

/**
 * A text by its hash; null when no article ever had it. The last one is kept: highlights are made one after
 * another in one article, and a long text takes longer to read than all the rest of a save. What stands
 * under a hash never changes.
 */
export function textWithHash(db: ReadDb, sha256: string): string | null {
  const last = lastTexts.get(db);
  if (last?.sha256 === sha256) return last.text;
  const text =
    db.get<{ text: string }>(`SELECT text FROM article_text WHERE sha256 = ?`, sha256)?.text ?? null;
  if (text !== null && text.length <= longestKept) lastTexts.set(db, { sha256, text });
  return text;
}

/** The text that each connection read last. */
const lastTexts = new WeakMap<ReadDb, { readonly sha256: string; readonly text: string }>();

/** In UTF-16 code units; longer ones are not held in memory. */
const longestKept = 8 * 1024 * 1024;

/**
 * Keep a text under its hash. Not journaled: a text is never changed and never taken away, so undo
 * has nothing to do with it.
 */
export function keepText(
  { db, journal }: { readonly db: WriteDb; readonly journal: Journal },
  sha256: string,
  text: string,
): void {
  journal.texts.set(sha256, text);
  db.run(
    `INSERT OR IGNORE INTO article_text (sha256, text, length_utf16) VALUES (?, ?, ?)`,
    sha256,
    text,
    text.length,
  );
}

/** Keep a file's own bytes under their hash; not journaled, for the same reason. */
export function keepFile(db: WriteDb, sha256: string, bytes: Uint8Array): void {
  db.run(`INSERT OR IGNORE INTO source_file (sha256, bytes) VALUES (?, ?)`, sha256, bytes);
}

export interface NewVersion {
  readonly id: string;
  readonly articleId: string;
  /** From 1. */
  readonly ordinal: number;
  readonly kind: "import" | "paste" | "correction";
  readonly textSha256: string;
  readonly length: number;
  readonly fileSha256: string | null;
  readonly encoding: string | null;
  readonly lines: readonly (Line & { readonly isCorrected?: boolean })[];
  readonly personId: string;
  readonly createdMs: number;
}

/** Store an article; its first version comes next. */
export function insertArticle(db: ReadDb, journal: Journal, row: Omit<Rows["article"], "number">): void {
  const { next } = db.get<{ next: number }>(`SELECT ifnull(max(number), 0) + 1 AS next FROM article`)!;
  journal.insert("article", { ...row, number: next });
}

/** Store a version with its lines; the text must have been kept before. */
export function insertVersion(journal: Journal, version: NewVersion): void {
  journal.insert("article_version", {
    id: version.id,
    article_id: version.articleId,
    ordinal: version.ordinal,
    text_sha256: version.textSha256,
    length_utf16: version.length,
    created_ms: version.createdMs,
    kind: version.kind,
    person_id: version.personId,
    file_sha256: version.fileSha256,
    encoding: version.encoding,
  });
  version.lines.forEach((line, ordinal) => {
    journal.insert("line", {
      version_id: version.id,
      ordinal,
      start_utf16: line.start,
      end_utf16: line.end,
      role: line.role,
      is_corrected: line.isCorrected === true ? 1 : 0,
      page: line.page ?? null,
    });
  });
}
