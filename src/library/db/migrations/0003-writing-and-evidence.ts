import type { Migration } from "./migration.ts";

/**
 * What analysts write and weigh: rich notes, importance, the codebook's rules and examples, saved
 * searches, reports, and claims with the highlights that speak for or against them.
 */
export const writingAndEvidence: Migration = {
  version: 3,
  up(db) {
    db.exec(`
      ALTER TABLE annotation ADD COLUMN importance INTEGER NOT NULL DEFAULT 0
        CHECK (importance BETWEEN 0 AND 3);

      -- The note as rich text (JSON); null when plain text says it all. 'text' is always its words.
      ALTER TABLE note ADD COLUMN document TEXT;

      -- Order among siblings; equal positions are ordered by name.
      ALTER TABLE tag ADD COLUMN position REAL NOT NULL DEFAULT 0;
      ALTER TABLE tag ADD COLUMN inclusion TEXT NOT NULL DEFAULT '';
      ALTER TABLE tag ADD COLUMN exclusion TEXT NOT NULL DEFAULT '';

      -- Quotations that show what a tag is for.
      CREATE TABLE tag_example (
        tag_id TEXT NOT NULL REFERENCES tag,
        annotation_id TEXT NOT NULL REFERENCES annotation,
        created_ms INTEGER NOT NULL,
        PRIMARY KEY (tag_id, annotation_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX tag_example_by_annotation ON tag_example (annotation_id);

      -- 'folder' is a path of names with '/' between; '' is the top.
      CREATE TABLE saved_search (
        id TEXT PRIMARY KEY,
        folder TEXT NOT NULL DEFAULT '',
        name TEXT NOT NULL CHECK (name <> ''),
        query TEXT NOT NULL,
        position REAL NOT NULL DEFAULT 0,
        person_id TEXT NOT NULL REFERENCES person,
        created_ms INTEGER NOT NULL
      ) STRICT;

      -- 'document' is the rich text with its evidence blocks, 'settings' the options, both JSON.
      CREATE TABLE report (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL CHECK (name <> ''),
        document TEXT NOT NULL,
        settings TEXT NOT NULL DEFAULT '{}',
        person_id TEXT NOT NULL REFERENCES person,
        created_ms INTEGER NOT NULL,
        modified_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE claim (
        id TEXT PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE,
        text TEXT NOT NULL CHECK (text <> ''),
        claimant TEXT NOT NULL DEFAULT '',
        -- yyyy, yyyy-mm or yyyy-mm-dd; '' when unknown.
        made_on TEXT NOT NULL DEFAULT '',
        verdict TEXT NOT NULL DEFAULT '',
        explanation TEXT NOT NULL DEFAULT '',
        review_url TEXT NOT NULL DEFAULT '',
        person_id TEXT NOT NULL REFERENCES person,
        created_ms INTEGER NOT NULL,
        modified_ms INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE claim_evidence (
        claim_id TEXT NOT NULL REFERENCES claim,
        annotation_id TEXT NOT NULL REFERENCES annotation,
        stance TEXT NOT NULL CHECK (stance IN ('states', 'supports', 'disputes', 'mentions')),
        person_id TEXT NOT NULL REFERENCES person,
        created_ms INTEGER NOT NULL,
        PRIMARY KEY (claim_id, annotation_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX claim_evidence_by_annotation ON claim_evidence (annotation_id);
    `);
  },
};
