import type { Migration } from "./migration.ts";

/**
 * Search at scale: the index holds source, author, person and the tags above a tag as tokens of one
 * row, junk apart from the body, and trigrams for what stands inside words. The tables are made
 * empty; `search_index` says so, and opening the project fills them.
 */
export const facetsAndTrigrams: Migration = {
  version: 5,
  up(db) {
    db.exec(`
      DROP TABLE annotation_search;
      DROP TABLE article_search;

      -- rowid = number, in all four.
      CREATE VIRTUAL TABLE annotation_search USING fts5 (
        quote, note, facet,
        content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
      );
      CREATE VIRTUAL TABLE article_search USING fts5 (
        body, junk, facet,
        content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
      );
      -- 'folded' is folded already, more thoroughly than the tokenizer would.
      CREATE VIRTUAL TABLE annotation_trigram USING fts5 (
        folded, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram case_sensitive 1'
      );
      CREATE VIRTUAL TABLE article_trigram USING fts5 (
        folded, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram case_sensitive 1'
      );

      -- By which format the index was made; no row before it was made at all.
      CREATE TABLE search_index (format INTEGER NOT NULL) STRICT;

      CREATE INDEX article_by_date ON article (date) WHERE date IS NOT NULL;
      CREATE INDEX article_by_source ON article (source) WHERE source IS NOT NULL;
      CREATE INDEX article_by_author ON article (author) WHERE author IS NOT NULL;

      -- Lists of articles count what waits for review.
      CREATE INDEX review_by_version ON review (version_id);

      -- Highlights of each article, kept by trigger: "articles without any" must not look at all.
      CREATE TABLE article_count (
        number INTEGER PRIMARY KEY,
        annotations INTEGER NOT NULL CHECK (annotations >= 0)
      ) STRICT;
      CREATE INDEX article_count_by_annotations ON article_count (annotations);
      INSERT INTO article_count (number, annotations)
        SELECT number, (SELECT count(*) FROM annotation WHERE article_id = article.id) FROM article;
      CREATE TRIGGER article_count_begins AFTER INSERT ON article
      BEGIN INSERT INTO article_count (number, annotations) VALUES (new.number, 0); END;
      CREATE TRIGGER article_count_ends AFTER DELETE ON article
      BEGIN DELETE FROM article_count WHERE number = old.number; END;
      CREATE TRIGGER article_count_grows AFTER INSERT ON annotation
      BEGIN
        UPDATE article_count SET annotations = annotations + 1
         WHERE number = (SELECT number FROM article WHERE id = new.article_id);
      END;
      CREATE TRIGGER article_count_shrinks AFTER DELETE ON annotation
      BEGIN
        UPDATE article_count SET annotations = annotations - 1
         WHERE number = (SELECT number FROM article WHERE id = old.article_id);
      END;
    `);
  },
};
