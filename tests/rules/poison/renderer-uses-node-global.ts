// room: src/renderer/reader/poison-node.ts
// refused by: types
// rule: TS2591
export const pid = process.pid;
