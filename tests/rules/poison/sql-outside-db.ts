// room: src/library/search/poison-sql.ts
// refused by: sql
// rule: sql-outside-db
export const query = `SELECT id FROM article WHERE id = ${1}`;
