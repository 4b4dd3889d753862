// room: src/core/text/poison-process.ts
// refused by: types
// rule: TS2591
export const pid = process.pid;
