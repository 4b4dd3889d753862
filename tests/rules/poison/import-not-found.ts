// room: src/core/text/poison-nowhere.ts
// refused by: rooms
// rule: not-found
import { nothing } from "./nowhere.ts";

export const used = nothing;
