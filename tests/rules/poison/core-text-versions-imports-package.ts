// room: src/core/text/versions/poison-package.ts
// refused by: rooms
// rule: src-core-text-versions-imports
import { z } from "zod";

export const used = z;
