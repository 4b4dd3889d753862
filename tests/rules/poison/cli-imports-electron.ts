// room: src/cli/poison-electron.ts
// refused by: rooms
// rule: src-cli-imports
import { app } from "electron";

export const used = app;
