// room: src/core/text/poison-node.ts
// refused by: rooms
// rule: src-core-imports
import { readFileSync } from "node:fs";

export const used = readFileSync;
