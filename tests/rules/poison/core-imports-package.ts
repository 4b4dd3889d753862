// room: src/core/text/poison-package.ts
// refused by: rooms
// rule: src-core-imports
import { z } from "zod";

export const used = z;
