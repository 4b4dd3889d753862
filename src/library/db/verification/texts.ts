import { createHash } from "node:crypto";
import type { ReadDb } from "../connection.ts";
import { counted, countOf, eachPortion, type Finding, fine, type Pause } from "./finding.ts";

/** SHA-256 as hexadecimal digits; a text's is that of its UTF-8. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Every text against its hash and its length. Each version of an article has a text. */
export async function checkTexts(db: ReadDb, pause: Pause): Promise<Finding> {
  interface Row {
    sha256: string;
    text: string;
    length_utf16: number;
  }
  const problems: { code: string; message: string }[] = [];
  const texts = await eachPortion<Row>(
    (after) =>
      db.all(
        `SELECT sha256, text, length_utf16 FROM article_text WHERE sha256 > ? ORDER BY sha256 LIMIT 50`,
        after,
      ),
    (row) => row.sha256,
    "",
    pause,
    ({ sha256, text, length_utf16 }) => {
      if (sha256Of(text) === sha256 && text.length === length_utf16) return;
      const of = namesWith(db, sha256);
      problems.push({
        code: "text-changed",
        message: `The stored text ${of} is no longer what was imported.`,
      });
    },
  );
  const missing = db.all<{ name: string; ordinal: number }>(
    `SELECT article.name, ordinal FROM article_version AS version JOIN article ON article.id = article_id
       LEFT JOIN article_text ON sha256 = text_sha256
      WHERE sha256 IS NULL OR article_text.length_utf16 <> version.length_utf16`,
  );
  for (const { name, ordinal } of missing) {
    problems.push({ code: "text-missing", message: `Version ${ordinal} of “${name}” has lost its text.` });
  }
  const versions = countOf(db, "article_version");
  const title = `${counted(texts, "text")} of ${counted(versions, "version")}, letter for letter as imported (SHA-256).`;
  return { ...fine("texts", title), problems };
}

function namesWith(db: ReadDb, sha256: string): string {
  const names = db.column<string>(
    `SELECT DISTINCT name FROM article JOIN article_version ON article_id = article.id WHERE text_sha256 = ?`,
    sha256,
  );
  return names.length === 0 ? `with SHA-256 ${sha256}` : `of “${names.join("”, “")}”`;
}

/** The bytes of each imported file against their hash. */
export async function checkFiles(db: ReadDb, pause: Pause): Promise<Finding> {
  const problems: { code: string; message: string }[] = [];
  const files = await eachPortion<{ sha256: string; bytes: Uint8Array }>(
    (after) =>
      db.all(`SELECT sha256, bytes FROM source_file WHERE sha256 > ? ORDER BY sha256 LIMIT 5`, after),
    (row) => row.sha256,
    "",
    pause,
    ({ sha256, bytes }) => {
      if (sha256Of(bytes) === sha256) return;
      problems.push({
        code: "file-changed",
        message: `The kept file with SHA-256 ${sha256} is no longer what was imported.`,
      });
    },
  );
  return { ...fine("files", `${counted(files, "original file")} kept, byte for byte (SHA-256).`), problems };
}

interface Version {
  id: string;
  name: string;
  text: string;
}

/** Every quotation against the words at its place. */
export async function checkQuotations(db: ReadDb, pause: Pause): Promise<Finding> {
  const problems: { code: string; message: string }[] = [];
  let quotations = 0;
  await eachPortion<Version>(
    (after) =>
      db.all(
        `SELECT version.id, text, article.name FROM article_version AS version
           JOIN article ON article.id = article_id JOIN article_text ON sha256 = text_sha256
          WHERE version.id > ? AND EXISTS (SELECT 1 FROM annotation_target WHERE version_id = version.id)
          ORDER BY version.id LIMIT 20`,
        after,
      ),
    (row) => row.id,
    "",
    pause,
    (version) => {
      for (const target of targetsOf(db, version.id)) {
        quotations += 1;
        const { annotation_id, start_utf16, end_utf16, quote } = target;
        if (version.text.slice(start_utf16, end_utf16) === quote) continue;
        problems.push({
          code: "quotation-differs",
          message: `The quotation of highlight ${annotation_id} is not what stands at ${start_utf16}:${end_utf16} of “${version.name}”.`,
        });
      }
    },
  );
  const title = `${counted(quotations, "quotation")}, each exactly the words at its place in the article.`;
  return { ...fine("quotations", title), problems };
}

function targetsOf(db: ReadDb, versionId: string) {
  return db.all<{ annotation_id: string; start_utf16: number; end_utf16: number; quote: string }>(
    `SELECT annotation_id, start_utf16, end_utf16, quote FROM annotation_target WHERE version_id = ?`,
    versionId,
  );
}

/** Lines lie inside their text. */
export function checkLines(db: ReadDb): Finding {
  const outside = db.column<string>(
    `SELECT DISTINCT version_id FROM line JOIN article_version ON id = version_id WHERE end_utf16 > length_utf16`,
  );
  const problems = outside.map((version) => ({
    code: "line-outside-text",
    message: `A line of version ${version} ends outside its text.`,
  }));
  return { ...fine("lines", `${counted(countOf(db, "line"), "line")}, all inside their texts.`), problems };
}
