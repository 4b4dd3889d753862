import { createHash } from "node:crypto";
import type { VerifyResult } from "../../contract/records.ts";
import type { ReadDb } from "./connection.ts";
import { firstBrokenEntry } from "./log.ts";
import { countRows } from "./project.ts";

interface Problem {
  readonly code: string;
  readonly message: string;
}

/**
 * Check everything a project promises: SQLite's own structure, every text against its hash, every
 * quotation and line against its text, the search index and the log's chain. Changes nothing.
 */
export function verifyProject(db: ReadDb): VerifyResult {
  const problems = [
    ...structure(db),
    ...texts(db),
    ...quotations(db),
    ...lines(db),
    ...searchIndex(db),
    ...log(db),
  ];
  const { articles, annotations } = countRows(db);
  return { ok: problems.length === 0, problems, articles, annotations };
}

function structure(db: ReadDb): Problem[] {
  const said = db.column<string>("PRAGMA integrity_check").filter((line) => line !== "ok");
  const dangling = db.all("PRAGMA foreign_key_check").length;
  return [
    ...said.map((line) => ({ code: "structure", message: `The database file is damaged: ${line}.` })),
    ...(dangling > 0
      ? [{ code: "dangling-rows", message: `${dangling} rows refer to rows that are not there.` }]
      : []),
  ];
}

function texts(db: ReadDb): Problem[] {
  const changedFiles = db
    .all<{ sha256: string; bytes: Uint8Array }>(`SELECT sha256, bytes FROM source_file`)
    .filter(({ sha256, bytes }) => sha256Of(bytes) !== sha256)
    .map(({ sha256 }) => ({
      code: "file-changed",
      message: `The kept file with SHA-256 ${sha256} is no longer what was imported.`,
    }));
  const changedTexts = db
    .all<{ sha256: string; text: string; length_utf16: number }>(
      `SELECT sha256, text, length_utf16 FROM article_text`,
    )
    .filter(({ sha256, text, length_utf16 }) => sha256Of(text) !== sha256 || text.length !== length_utf16)
    .map(({ sha256 }) => ({
      code: "text-changed",
      message: `The stored text with SHA-256 ${sha256} is no longer what was imported.`,
    }));
  return [...changedTexts, ...changedFiles];
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function quotations(db: ReadDb): Problem[] {
  const problems: Problem[] = [];
  for (const { version_id, text, name } of versions(db)) {
    const targets = db.all<{ annotation_id: string; start_utf16: number; end_utf16: number; quote: string }>(
      `SELECT annotation_id, start_utf16, end_utf16, quote FROM annotation_target WHERE version_id = ?`,
      version_id,
    );
    for (const { annotation_id, start_utf16, end_utf16, quote } of targets) {
      if (text.slice(start_utf16, end_utf16) === quote) continue;
      problems.push({
        code: "quotation-differs",
        message: `The quotation of highlight ${annotation_id} is not what stands at ${start_utf16}:${end_utf16} of ${name}.`,
      });
    }
  }
  return problems;
}

function lines(db: ReadDb): Problem[] {
  const outside = db.all<{ version_id: string }>(
    `SELECT DISTINCT version_id FROM line JOIN article_version ON id = version_id WHERE end_utf16 > length_utf16`,
  );
  return outside.map(({ version_id }) => ({
    code: "line-outside-text",
    message: `A line of version ${version_id} ends outside its text.`,
  }));
}

function versions(db: ReadDb): { version_id: string; text: string; name: string }[] {
  return db.all(
    `SELECT version.id AS version_id, text, article.name FROM article_version AS version
       JOIN article ON article.id = article_id JOIN article_text ON sha256 = text_sha256`,
  );
}

function searchIndex(db: ReadDb): Problem[] {
  const missing = db.get<{ n: number }>(
    `SELECT (SELECT count(*) FROM (SELECT annotation.number FROM annotation_target JOIN newest_version USING (version_id)
                    JOIN annotation ON annotation.id = annotation_id EXCEPT SELECT rowid FROM annotation_search))
          + (SELECT count(*) FROM (SELECT number FROM article EXCEPT SELECT rowid FROM article_search)) AS n`,
  )!.n;
  return missing === 0
    ? []
    : [
        {
          code: "search-incomplete",
          message: `${missing} highlights or articles are missing from the search index.`,
        },
      ];
}

function log(db: ReadDb): Problem[] {
  const broken = firstBrokenEntry(db);
  return broken === null
    ? []
    : [
        {
          code: "log-broken",
          message: `Entry ${broken} of the log was altered, or one before it was removed.`,
        },
      ];
}
