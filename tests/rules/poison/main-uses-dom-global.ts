// room: src/main/poison-dom.ts
// refused by: types
// rule: TS2584
export const title = document.title;
