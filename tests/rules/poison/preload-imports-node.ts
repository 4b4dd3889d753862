// room: src/preload/poison-node.ts
// refused by: rooms
// rule: src-preload-imports
import { readFileSync } from "node:fs";

export const used = readFileSync;
