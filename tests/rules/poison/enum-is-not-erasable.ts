// room: src/core/tag/poison-enum.ts
// refused by: types
// rule: TS1294
export enum Stance {
  For,
  Against,
}
