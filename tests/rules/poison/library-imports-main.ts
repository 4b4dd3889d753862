// room: src/library/search/poison-main.ts
// refused by: rooms
// rule: src-library-imports
import "../../main/index.ts";
