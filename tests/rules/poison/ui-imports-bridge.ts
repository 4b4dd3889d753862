// room: src/renderer/ui/poison-bridge.ts
// refused by: rooms
// rule: src-renderer-ui-imports
import { ask } from "../bridge/ask.ts";

export const used = ask;
