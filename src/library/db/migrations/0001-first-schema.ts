import type { Migration } from "./migration.ts";

/**
 * The first schema. Units: `_utf16` UTF-16 code units, half-open; `_ms` milliseconds since 1970 UTC.
 * Rows that full-text search finds carry a `number`, because VACUUM may renumber hidden rowids.
 */
export const firstSchema: Migration = {
  version: 1,
  up(db) {
    db.exec(`
      CREATE TABLE project (
        id TEXT PRIMARY KEY,
        created_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE person (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
      ) STRICT;

      -- Texts stand apart from articles, so that lists never touch them, and under their own hash,
      -- so that undoing an import and doing it again moves no text.
      CREATE TABLE article_text (
        sha256 TEXT PRIMARY KEY,
        text TEXT NOT NULL,
        length_utf16 INTEGER NOT NULL
      ) STRICT;
      CREATE TRIGGER article_text_is_frozen BEFORE UPDATE ON article_text
      BEGIN SELECT RAISE(ABORT, 'article text is immutable'); END;
      CREATE TRIGGER article_text_is_kept BEFORE DELETE ON article_text
      BEGIN SELECT RAISE(ABORT, 'article text is immutable'); END;

      CREATE TABLE article (
        id TEXT PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE,
        name TEXT NOT NULL,
        label TEXT NOT NULL,
        title TEXT,
        source TEXT,
        author TEXT,
        date TEXT,
        dateline TEXT,
        language TEXT,
        file_sha256 TEXT NOT NULL,
        created_ms INTEGER NOT NULL,
        person_id TEXT NOT NULL REFERENCES person
      ) STRICT;

      CREATE TABLE article_version (
        id TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article,
        ordinal INTEGER NOT NULL,
        text_sha256 TEXT NOT NULL REFERENCES article_text,
        length_utf16 INTEGER NOT NULL,
        created_ms INTEGER NOT NULL,
        UNIQUE (article_id, ordinal)
      ) STRICT;
      CREATE INDEX article_version_by_text ON article_version (text_sha256);
      CREATE TRIGGER article_version_is_frozen BEFORE UPDATE ON article_version
      BEGIN SELECT RAISE(ABORT, 'a version of an article is immutable'); END;

      CREATE TABLE line (
        version_id TEXT NOT NULL REFERENCES article_version,
        ordinal INTEGER NOT NULL,
        start_utf16 INTEGER NOT NULL CHECK (start_utf16 >= 0),
        end_utf16 INTEGER NOT NULL CHECK (end_utf16 > start_utf16),
        role TEXT NOT NULL,
        PRIMARY KEY (version_id, ordinal)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE annotation (
        id TEXT PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE,
        article_id TEXT NOT NULL REFERENCES article,
        person_id TEXT NOT NULL REFERENCES person,
        created_ms INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX annotation_by_article ON annotation (article_id);

      -- One row a piece of text: a highlight may have several.
      CREATE TABLE annotation_target (
        annotation_id TEXT NOT NULL REFERENCES annotation,
        ordinal INTEGER NOT NULL,
        version_id TEXT NOT NULL REFERENCES article_version,
        start_utf16 INTEGER NOT NULL CHECK (start_utf16 >= 0),
        end_utf16 INTEGER NOT NULL CHECK (end_utf16 > start_utf16),
        quote TEXT NOT NULL CHECK (quote <> ''),
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        PRIMARY KEY (annotation_id, ordinal)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX annotation_target_by_place ON annotation_target (version_id, start_utf16, end_utf16);

      CREATE TABLE tag (
        id TEXT PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE,
        parent_id TEXT REFERENCES tag,
        name TEXT NOT NULL CHECK (name <> ''),
        name_folded TEXT NOT NULL,
        colour TEXT NOT NULL CHECK (colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
        pattern TEXT NOT NULL CHECK (pattern IN ('solid', 'dashed', 'dotted')),
        description TEXT NOT NULL DEFAULT '',
        created_ms INTEGER NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX tag_siblings_differ ON tag (ifnull(parent_id, ''), name_folded);

      CREATE TABLE annotation_tag (
        annotation_id TEXT NOT NULL REFERENCES annotation,
        tag_id TEXT NOT NULL REFERENCES tag,
        person_id TEXT NOT NULL REFERENCES person,
        created_ms INTEGER NOT NULL,
        PRIMARY KEY (annotation_id, tag_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX annotation_tag_by_tag ON annotation_tag (tag_id, annotation_id);

      CREATE TABLE note (
        id TEXT PRIMARY KEY,
        annotation_id TEXT NOT NULL UNIQUE REFERENCES annotation,
        text TEXT NOT NULL CHECK (text <> ''),
        person_id TEXT NOT NULL REFERENCES person,
        created_ms INTEGER NOT NULL,
        modified_ms INTEGER NOT NULL
      ) STRICT;

      -- Counts kept by trigger, so that a codebook opens without counting.
      CREATE TABLE tag_count (
        tag_id TEXT PRIMARY KEY REFERENCES tag ON DELETE CASCADE,
        own INTEGER NOT NULL CHECK (own >= 0)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER tag_count_begins AFTER INSERT ON tag
      BEGIN INSERT INTO tag_count (tag_id, own) VALUES (new.id, 0); END;
      CREATE TRIGGER tag_count_grows AFTER INSERT ON annotation_tag
      BEGIN UPDATE tag_count SET own = own + 1 WHERE tag_id = new.tag_id; END;
      CREATE TRIGGER tag_count_shrinks AFTER DELETE ON annotation_tag
      BEGIN UPDATE tag_count SET own = own - 1 WHERE tag_id = old.tag_id; END;

      -- Everything anyone did. 'changes' holds the rows before and after; each entry's hash covers
      -- the one before it, so that a removed or altered entry shows.
      CREATE TABLE command_log (
        seq INTEGER PRIMARY KEY,
        at_ms INTEGER NOT NULL,
        person_id TEXT NOT NULL REFERENCES person,
        kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
        of_seq INTEGER REFERENCES command_log,
        command TEXT NOT NULL,
        label TEXT NOT NULL,
        changes TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT;
      CREATE TRIGGER command_log_is_frozen BEFORE UPDATE ON command_log
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
      CREATE TRIGGER command_log_is_kept BEFORE DELETE ON command_log
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

      -- Which entries undo and redo walk over. A new command forgets the undone ones.
      CREATE TABLE undo_step (
        seq INTEGER PRIMARY KEY REFERENCES command_log,
        is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1))
      ) STRICT;

      -- rowid = number. 'facet' holds one token a tag (t12), so that words and tags are one look-up.
      CREATE VIRTUAL TABLE annotation_search USING fts5 (
        quote, note, facet,
        content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
      );
      CREATE VIRTUAL TABLE article_search USING fts5 (
        title, body,
        content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
      );
    `);
  },
};
