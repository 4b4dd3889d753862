// room: src/core/text/poison-dom.ts
// refused by: types
// rule: TS2584
export const title = document.title;
