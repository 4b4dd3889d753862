// room: src/core/facts/poison-package.ts
// refused by: rooms
// rule: src-core-facts-imports
import { z } from "zod";

export const used = z;
