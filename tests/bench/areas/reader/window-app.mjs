import { app, BrowserWindow } from "electron";

// As soon as possible and not sixty times a second: else every figure is a multiple of a frame.
app.commandLine.appendSwitch("disable-frame-rate-limit");
app.commandLine.appendSwitch("disable-gpu-vsync");
// Not awaited here: Electron is ready only once this module has been read to its end.
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true, backgroundThrottling: false },
  });
  return window.loadFile(process.env.CLAIMBENCH_BENCH_PAGE);
});
