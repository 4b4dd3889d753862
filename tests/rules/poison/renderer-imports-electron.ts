// room: src/renderer/features/poison-electron.ts
// refused by: rooms
// rule: src-renderer-imports
import { ipcRenderer } from "electron";

export const used = ipcRenderer;
