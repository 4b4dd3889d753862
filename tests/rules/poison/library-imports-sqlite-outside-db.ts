// room: src/library/search/poison-sqlite.ts
// refused by: rooms
// rule: src-library-imports
import Database from "better-sqlite3";

export const used = Database;
