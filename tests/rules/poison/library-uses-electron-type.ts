// room: src/library/commands/poison-electron.ts
// refused by: types
// rule: TS2503
export type Window = Electron.BrowserWindow;
