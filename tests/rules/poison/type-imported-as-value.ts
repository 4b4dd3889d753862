// room: src/core/tag/poison-type.ts
// refused by: types
// rule: TS1484
import { Range } from "../text/range.ts";

export const whole: Range = { start: 0, end: 1 };
