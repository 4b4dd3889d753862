import type { BrowserWindowConstructorOptions } from "electron";
import { type Area, smallest } from "./window-bounds.ts";

export interface Look {
  readonly title: string;
  readonly isDark: boolean;
}

export interface Page {
  readonly preload: string;
  readonly devTools: boolean;
}

/** Colours of the page behind everything, so that a window does not flash before its first paint. */
export function backgroundColour(isDark: boolean): string {
  return isDark ? "#1a1a1c" : "#fdfcf9";
}

/** A project's window. What is said about safety is Electron's default today, and stays said. */
export function windowOptions(area: Area, look: Look, page: Page): BrowserWindowConstructorOptions {
  return {
    ...area,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: look.title,
    backgroundColor: backgroundColour(look.isDark),
    webPreferences: {
      preload: page.preload,
      devTools: page.devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  };
}
