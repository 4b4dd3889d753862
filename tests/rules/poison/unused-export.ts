// room: src/core/report/poison-export.ts
// refused by: dead-code
// rule: exports
export const used = 1;
export const unused = 2;

// room: scripts/poison-uses.ts
import { used } from "../src/core/report/poison-export.ts";

console.log(used);
