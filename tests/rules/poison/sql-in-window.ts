// room: src/renderer/features/poison-sql.ts
// refused by: sql
// rule: sql-outside-db
export const query = "DELETE FROM article";
