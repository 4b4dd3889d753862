// room: src/main/poison-sqlite.ts
// refused by: rooms
// rule: src-main-imports
import Database from "better-sqlite3";

export const used = Database;
