import { app, BrowserWindow } from "electron";

// Not awaited here: Electron is ready only once this module has been read to its end.
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  return window.loadFile(process.env.CLAIMBENCH_BENCH_PAGE);
});
app.on("window-all-closed", () => app.quit());
