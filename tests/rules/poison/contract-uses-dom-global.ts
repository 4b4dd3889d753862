// room: src/contract/poison-dom.ts
// refused by: types
// rule: TS2304
export const width = window.innerWidth;
