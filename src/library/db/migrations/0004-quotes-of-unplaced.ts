import type { Migration } from "./migration.ts";

/**
 * A highlight from another program may quote words that stand nowhere for sure in a text. It waits
 * for review without ever having had a place, so the words it quotes are kept with the review.
 */
export const quotesOfUnplaced: Migration = {
  version: 4,
  up(db) {
    db.exec(`ALTER TABLE review ADD COLUMN quote TEXT NOT NULL DEFAULT ''`);
  },
};
