import type { ArticleAtVersion, ArticleVersion } from "../../contract/records.ts";
import type { Selector } from "../../core/anchor/selector.ts";
import type { LineRole } from "../../core/text/line.ts";
import type { JudgedLine } from "../../core/text/versions/roles.ts";
import { annotationsAtVersion } from "./annotations.ts";
import { linesOf, textOfVersion } from "./articles.ts";
import type { ReadDb } from "./connection.ts";
import type { Rows } from "./tables.ts";

interface VersionRow {
  id: string;
  ordinal: number;
  kind: ArticleVersion["kind"];
  person: string | null;
  created_ms: number;
  length_utf16: number;
  text_sha256: string;
  encoding: string | null;
}

const select = `
  SELECT version.id, ordinal, kind, ifnull(person.name, '') AS person, version.created_ms, length_utf16,
         text_sha256, encoding
    FROM article_version AS version LEFT JOIN person ON person.id = version.person_id`;

/** Every text an article has had, oldest first. */
export function versionsOf(db: ReadDb, articleId: string): ArticleVersion[] {
  return db.all<VersionRow>(`${select} WHERE article_id = ? ORDER BY ordinal`, articleId).map(fromRow);
}

/** One of an article's texts, with its lines and the annotations where they stood in it. */
export function atVersion(db: ReadDb, articleId: string, ordinal: number): ArticleAtVersion | null {
  const row = db.get<VersionRow>(`${select} WHERE article_id = ? AND ordinal = ?`, articleId, ordinal);
  if (row === undefined) return null;
  const { text } = textOfVersion(db, row.id);
  return { ...fromRow(row), text, lines: linesOf(db, row.id), annotations: annotationsAtVersion(db, row.id) };
}

type Place = Pick<
  Rows["annotation_target"],
  "annotation_id" | "start_utf16" | "end_utf16" | "quote" | "prefix" | "suffix"
>;

/** Where annotations of an article stand in one of its versions: all pieces of each, in reading order. */
export function targetsIn(db: ReadDb, versionId: string): { annotationId: string; selector: Selector }[] {
  return db
    .all<Place>(
      `SELECT * FROM annotation_target WHERE version_id = ? ORDER BY annotation_id, ordinal`,
      versionId,
    )
    .map((row) => ({ annotationId: row.annotation_id, selector: asSelector(row) }));
}

/** Where an annotation stood in the newest version that holds it; null when it never stood anywhere. */
export function lastTargets(
  db: ReadDb,
  annotationId: string,
): { readonly versionId: string; readonly selectors: readonly Selector[] } | null {
  const rows = db.all<Rows["annotation_target"]>(
    `SELECT target.* FROM annotation_target AS target JOIN article_version AS version ON version.id = version_id
      WHERE annotation_id = ? ORDER BY version.ordinal DESC, target.ordinal`,
    annotationId,
  );
  const versionId = rows[0]?.version_id;
  if (versionId === undefined) return null;
  return { versionId, selectors: rows.filter((row) => row.version_id === versionId).map(asSelector) };
}

function asSelector(row: Place): Selector {
  return {
    start: row.start_utf16,
    end: row.end_utf16,
    exact: row.quote,
    prefix: row.prefix,
    suffix: row.suffix,
  };
}

/** Lines of a version, each with whether a person gave it its role. */
export function judgedLines(db: ReadDb, versionId: string): JudgedLine[] {
  return db
    .all<Rows["line"]>(`SELECT * FROM line WHERE version_id = ? ORDER BY ordinal`, versionId)
    .map((row) => ({
      start: row.start_utf16,
      end: row.end_utf16,
      role: row.role as LineRole,
      isCorrected: row.is_corrected === 1,
      ...(row.page === null ? {} : { page: row.page }),
    }));
}

/** Annotations that wait for review in a version. */
export function waitingIn(db: ReadDb, versionId: string): string[] {
  return db.column<string>(
    `SELECT annotation_id FROM review WHERE version_id = ? ORDER BY annotation_id`,
    versionId,
  );
}

export function lineRow(db: ReadDb, versionId: string, ordinal: number): Rows["line"] | null {
  return (
    db.get<Rows["line"]>(`SELECT * FROM line WHERE version_id = ? AND ordinal = ?`, versionId, ordinal) ??
    null
  );
}

function fromRow(row: VersionRow): ArticleVersion {
  return {
    ordinal: row.ordinal,
    kind: row.kind,
    person: row.person ?? "",
    createdAt: new Date(row.created_ms).toISOString(),
    length: row.length_utf16,
    textSha256: row.text_sha256,
    encoding: row.encoding,
  };
}
