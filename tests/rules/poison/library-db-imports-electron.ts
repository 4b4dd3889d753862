// room: src/library/db/poison-electron.ts
// refused by: rooms
// rule: src-library-db-imports
import { app } from "electron";

export const used = app;
