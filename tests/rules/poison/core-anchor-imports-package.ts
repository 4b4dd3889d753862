// room: src/core/anchor/poison-package.ts
// refused by: rooms
// rule: src-core-anchor-imports
import { z } from "zod";

export const used = z;
