// room: src/renderer/features/poison-library.ts
// refused by: rooms
// rule: src-renderer-imports
import { measure } from "../../library/commands/measure.ts";

export const used = measure;
