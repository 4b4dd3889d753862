// room: src/contract/poison-library.ts
// refused by: rooms
// rule: src-contract-imports
import { measure } from "../library/commands/measure.ts";

export const used = measure;
