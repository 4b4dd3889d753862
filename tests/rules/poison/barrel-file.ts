// room: src/core/query/poison-barrel.ts
// refused by: lint
// rule: performance/noBarrelFile
export { lengthOf } from "../text/range.ts";
