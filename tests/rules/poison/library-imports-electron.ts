// room: src/library/commands/poison-app.ts
// refused by: rooms
// rule: src-library-imports
import { app } from "electron";

export const used = app;
