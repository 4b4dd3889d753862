import type { Migration } from "./migration.ts";

/**
 * Articles with several versions: a highlight has a target in each version it was placed in, and
 * what could not be placed for sure waits for review. Facts that a person confirmed, lines whose
 * role a person corrected, and the files as they came are kept.
 */
export const versionsAndFacts: Migration = {
  version: 2,
  up(db) {
    db.exec(`
      ALTER TABLE article ADD COLUMN url TEXT;
      -- Names of facts, space between.
      ALTER TABLE article ADD COLUMN confirmed TEXT NOT NULL DEFAULT '';

      ALTER TABLE article_version ADD COLUMN kind TEXT NOT NULL DEFAULT 'import'
        CHECK (kind IN ('import', 'paste', 'correction'));
      ALTER TABLE article_version ADD COLUMN person_id TEXT REFERENCES person;
      ALTER TABLE article_version ADD COLUMN file_sha256 TEXT;
      -- How the bytes were read; null means UTF-8.
      ALTER TABLE article_version ADD COLUMN encoding TEXT;

      ALTER TABLE line ADD COLUMN is_corrected INTEGER NOT NULL DEFAULT 0 CHECK (is_corrected IN (0, 1));

      -- Files as they came, so that a wrong guess about them can be mended.
      CREATE TABLE source_file (
        sha256 TEXT PRIMARY KEY,
        bytes BLOB NOT NULL
      ) STRICT;
      CREATE TRIGGER source_file_is_frozen BEFORE UPDATE ON source_file
      BEGIN SELECT RAISE(ABORT, 'a source file is immutable'); END;
      CREATE TRIGGER source_file_is_kept BEFORE DELETE ON source_file
      BEGIN SELECT RAISE(ABORT, 'a source file is immutable'); END;

      -- Which version of each article is the newest, kept by trigger: every list asks for it.
      CREATE TABLE newest_version (
        article_id TEXT PRIMARY KEY REFERENCES article ON DELETE CASCADE,
        version_id TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      INSERT INTO newest_version (article_id, version_id)
        SELECT article_id, id FROM article_version AS version
         WHERE ordinal = (SELECT max(ordinal) FROM article_version WHERE article_id = version.article_id);
      CREATE TRIGGER newest_version_begins AFTER INSERT ON article_version
      BEGIN
        INSERT INTO newest_version (article_id, version_id) VALUES (new.article_id, new.id)
          ON CONFLICT (article_id) DO UPDATE SET version_id = new.id;
      END;
      CREATE TRIGGER newest_version_returns AFTER DELETE ON article_version
      BEGIN
        DELETE FROM newest_version WHERE article_id = old.article_id;
        INSERT INTO newest_version (article_id, version_id)
          SELECT article_id, id FROM article_version
           WHERE article_id = old.article_id ORDER BY ordinal DESC LIMIT 1;
      END;

      CREATE TABLE annotation_target_by_version (
        annotation_id TEXT NOT NULL REFERENCES annotation,
        version_id TEXT NOT NULL REFERENCES article_version,
        ordinal INTEGER NOT NULL,
        start_utf16 INTEGER NOT NULL CHECK (start_utf16 >= 0),
        end_utf16 INTEGER NOT NULL CHECK (end_utf16 > start_utf16),
        quote TEXT NOT NULL CHECK (quote <> ''),
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        PRIMARY KEY (annotation_id, version_id, ordinal)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO annotation_target_by_version
             (annotation_id, version_id, ordinal, start_utf16, end_utf16, quote, prefix, suffix)
        SELECT annotation_id, version_id, ordinal, start_utf16, end_utf16, quote, prefix, suffix
          FROM annotation_target;
      DROP TABLE annotation_target;
      ALTER TABLE annotation_target_by_version RENAME TO annotation_target;
      CREATE INDEX annotation_target_by_place ON annotation_target (version_id, start_utf16, end_utf16);

      -- Annotations without a sure place in a version; start and end are a proposal, or null.
      CREATE TABLE review (
        annotation_id TEXT PRIMARY KEY REFERENCES annotation,
        version_id TEXT NOT NULL REFERENCES article_version,
        start_utf16 INTEGER,
        end_utf16 INTEGER,
        similarity REAL
      ) STRICT;
    `);
  },
};
