// room: src/core/text/poison-timer.ts
// refused by: types
// rule: TS2304
export const timer = setTimeout;
