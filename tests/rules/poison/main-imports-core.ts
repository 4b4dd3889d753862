// room: src/main/poison-core.ts
// refused by: rooms
// rule: src-main-imports
import { lengthOf } from "../core/text/range.ts";

export const used = lengthOf;
