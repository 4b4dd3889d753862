// room: src/cli/poison-main.ts
// refused by: rooms
// rule: src-cli-imports
import "../main/index.ts";
