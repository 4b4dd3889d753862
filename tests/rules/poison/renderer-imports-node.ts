// room: src/renderer/features/poison-node.ts
// refused by: rooms
// rule: src-renderer-imports
import { join } from "node:path";

export const used = join;
