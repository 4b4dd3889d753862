import { BrowserWindow, dialog, nativeTheme, screen } from "electron";
import type { Log } from "../log.ts";
import { addContextMenu } from "../menus/context-menu.ts";
import type { SettingsStore } from "../settings.ts";
import { en } from "../wording.ts";
import { placeWindow } from "./window-bounds.ts";
import { type Page, windowOptions } from "./window-options.ts";

export interface WindowSurroundings {
  readonly page: Page & { readonly url: string };
  readonly icon: string;
  readonly settings: SettingsStore;
  readonly log: Log;
}

/** A page that crashes twice within this time, in milliseconds, is not loaded again unasked. */
const restMs = 60_000;
/** When a window gets its icon, after it shows itself: reading the picture holds up what the page waits for. */
const restBeforeIconMs = 1000;

/**
 * A window for the project called `name`, where the last one was but not over one of `others`. It
 * shows itself once its page is painted, and remembers its place when it is closed. When its page
 * crashes it is loaded again, and told by `tellPage` what to say; when it crashes again at once, the
 * user decides.
 */
export function createBrowserWindow(
  name: string,
  { settings, icon, page, log }: WindowSurroundings,
  others: readonly BrowserWindow[],
  tellPage: (sentence: string) => void,
): BrowserWindow {
  const saved = settings.get().bounds;
  const primary = screen.getPrimaryDisplay();
  const rest = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const area = placeWindow(
    saved,
    [primary.workArea, ...rest.map(({ workArea }) => workArea)],
    others.map((other) => other.getNormalBounds()),
  );
  const look = { title: en.windowTitle(name), isDark: nativeTheme.shouldUseDarkColors };
  const window = new BrowserWindow(windowOptions(area, look, page));
  const show = () => {
    if (window.isDestroyed() || window.isVisible()) return;
    if (saved?.isMaximized && others.length === 0) window.maximize();
    window.show();
    setTimeout(() => {
      // macOS has the program's own.
      if (process.platform !== "darwin" && !window.isDestroyed()) window.setIcon(icon);
    }, restBeforeIconMs);
  };
  window.once("ready-to-show", show);
  // A page that never paints must not leave a program without a window.
  window.webContents.once("did-fail-load", show);
  window.on("page-title-updated", (event) => event.preventDefault());
  window.on("close", () => {
    settings.change({ bounds: { ...window.getNormalBounds(), isMaximized: window.isMaximized() } });
  });
  let lastCrash = Number.NEGATIVE_INFINITY;
  window.webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    if (reason === "clean-exit" || window.isDestroyed()) return;
    log("window-gone", { reason, exitCode });
    const now = Date.now();
    const isAgain = now - lastCrash < restMs;
    lastCrash = now;
    if (isAgain || reason === "launch-failed") {
      void offerReload(window);
      return;
    }
    tellPage(en.dialogs.windowReopened);
    window.reload();
  });
  addContextMenu(window);
  // The window is then empty; the reason is in the log.
  window.loadURL(page.url).catch(() => log("page-not-loaded"));
  return window;
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: "error",
    message: en.dialogs.windowGone,
    detail: en.dialogs.windowGoneDetail,
    buttons: [en.dialogs.reload, en.dialogs.close],
    defaultId: 0,
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.reload();
  else window.destroy();
}
