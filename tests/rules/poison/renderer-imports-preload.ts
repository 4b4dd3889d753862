// room: src/renderer/features/poison-preload.ts
// refused by: rooms
// rule: src-renderer-imports
import "../../preload/index.ts";
