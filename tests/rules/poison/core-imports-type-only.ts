// room: src/core/text/poison-type-only.ts
// refused by: rooms
// rule: src-core-imports
import type { Bridge } from "../../contract/channels.ts";

export type Ask = Bridge["ask"];
