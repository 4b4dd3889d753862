// room: src/formats/write/poison-library.ts
// refused by: rooms
// rule: src-formats-imports
import { measure } from "../../library/commands/measure.ts";

export const used = measure;
