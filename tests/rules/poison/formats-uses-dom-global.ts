// room: src/formats/read/poison-dom.ts
// refused by: types
// rule: TS2584
export const title = document.title;
