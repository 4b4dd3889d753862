// room: src/library/commands/poison-prepare.ts
// refused by: sql
// rule: sql-outside-db
export const ask = (db: { prepare: (text: string) => unknown }) => db.prepare("select 1");
