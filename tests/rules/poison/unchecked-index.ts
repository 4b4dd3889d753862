// room: src/core/tag/poison-index.ts
// refused by: types
// rule: TS2322
export const first: string = ["a"][0];
