import type { Migration } from "./migration.ts";

/** Where a text comes from pages, each line knows on which it begins. */
export const pagesOfLines: Migration = {
  version: 6,
  up(db) {
    db.exec(`
      ALTER TABLE line ADD COLUMN page INTEGER CHECK (page > 0);
      -- For searches in captions, headlines …
      CREATE INDEX line_by_role ON line (role, version_id);
    `);
  },
};
