import type { WriteDb } from "./connection.ts";

/** `synchronous` as SQLite numbers it. */
const full = 2;

/**
 * Settings of every connection; docs/decisions/0002 says why each.
 *
 * `page_size` takes effect on a new file only, and only before WAL.
 */
export function applyPragmas(db: WriteDb): void {
  db.exec(`
    PRAGMA page_size = 4096;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA cache_size = -65536;
    PRAGMA mmap_size = 1073741824;
    PRAGMA temp_store = MEMORY;
  `);
  assertDurable(db);
}

/**
 * Throws unless a commit reaches the disk before it is acknowledged. The addon is built to fall back
 * to NORMAL in WAL mode, where a power cut loses acknowledged edits, so this is asked, not assumed.
 */
export function assertDurable(db: WriteDb): void {
  const synchronous = db.pragma("synchronous");
  if (synchronous !== full) throw new Error(`synchronous is ${String(synchronous)}, not FULL`);
}
