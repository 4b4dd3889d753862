import type { Migration } from "./migration.ts";

/** Every command forgets what was undone before it; without an index it would look at all that was ever done. */
export const undoneSteps: Migration = {
  version: 7,
  up(db) {
    db.exec(`CREATE INDEX undo_step_undone ON undo_step (seq) WHERE is_undone = 1`);
  },
};
