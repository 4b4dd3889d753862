// room: src/formats/write/poison-node.ts
// refused by: rooms
// rule: src-formats-imports
import { readFileSync } from "node:fs";

export const used = readFileSync;
