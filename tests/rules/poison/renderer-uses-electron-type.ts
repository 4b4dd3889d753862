// room: src/renderer/reader/poison-electron.ts
// refused by: types
// rule: TS2503
export type App = Electron.App;
