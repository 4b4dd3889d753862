// room: src/core/tag/poison-override.ts
// refused by: types
// rule: TS4114
export class Failure extends Error {
  name = "Failure";
}
