// room: src/main/poison-library.ts
// refused by: rooms
// rule: src-main-imports
import { measure } from "../library/commands/measure.ts";

export const used = measure;
