import { app } from "electron";
import type { SettingsStore } from "../settings.ts";
import type { Windows } from "./windows.ts";

/**
 * End the program with its last window (on macOS it stays, as programs do there), and not before
 * every library has closed its project and the settings are on the disk.
 */
export function quitWhenClosed(windows: Pick<Windows, "allClosed">, settings: SettingsStore): void {
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  let isTidy = false;
  app.on("will-quit", (event) => {
    if (isTidy) return;
    event.preventDefault();
    void Promise.all([windows.allClosed(), settings.flush()]).then(() => {
      isTidy = true;
      app.quit();
    });
  });
}
