// room: src/preload/poison-library.ts
// refused by: rooms
// rule: src-preload-imports
import { measure } from "../library/commands/measure.ts";

export const used = measure;
