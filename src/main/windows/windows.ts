import { BrowserWindow, dialog, MessageChannelMain, nativeTheme, screen } from "electron";
import { ipc } from "../../contract/shell.ts";
import type { LibraryProcess, OpenProject } from "../library-process.ts";
import type { Log } from "../log.ts";
import { addContextMenu } from "../menus/context-menu.ts";
import { projectName, projectPlace } from "../projects/project-path.ts";
import type { SettingsStore } from "../settings.ts";
import { en } from "../wording.ts";
import { placeWindow } from "./window-bounds.ts";
import { backgroundColour, type Page, windowOptions } from "./window-options.ts";

/** Which project, and what to do when its file is not there yet. */
export type Opening = Pick<OpenProject, "path" | "create">;

/** A window, its project and the project's library: they come and go together. */
export interface ProjectWindow {
  readonly window: BrowserWindow;
  readonly path: string;
  readonly name: string;
  library: LibraryProcess;
  /** What Undo and Redo in the menu would do; null greys them out. */
  undo: { readonly undo: string | null; readonly redo: string | null };
  /** The file last exported from here. */
  lastExport: string | null;
}

interface Surroundings {
  readonly page: Page & { readonly url: string };
  readonly icon: string;
  readonly settings: SettingsStore;
  readonly log: Log;
  readonly startLibrary: (opening: Opening, onOpened: () => void) => LibraryProcess;
  /** A project was opened without fault. */
  readonly onOpened: (path: string) => void;
  /** Another window is in use now, or none is open any more. */
  readonly onUse: (entry: ProjectWindow | undefined) => void;
}

export interface Windows {
  /** Open a project in a window of its own, or bring the window to the front that has it open. */
  readonly open: (opening: Opening) => Promise<void>;
  /** The window with these web contents. */
  readonly ofContents: (contentsId: number) => ProjectWindow | undefined;
  /** The window that has the focus or had it last, if any is open. */
  readonly inUse: () => ProjectWindow | undefined;
  readonly bringForward: () => void;
  /** The window's page asks for a port: a first one, or another after a reload or a failure. */
  readonly handPort: (from: ProjectWindow) => Promise<void>;
  /** Show each window's empty ground in the colours chosen now. */
  readonly repaint: () => void;
  /** When no library is left that has still to be closed. */
  readonly allClosed: () => Promise<void>;
  readonly count: () => number;
}

export function createWindows(surroundings: Surroundings): Windows {
  const { page, log, startLibrary } = surroundings;
  const open = new Map<string, ProjectWindow>();
  const closing = new Set<Promise<void>>();
  const creations = new WeakMap<ProjectWindow, Opening["create"]>();
  const everOpened = new WeakSet<ProjectWindow>();
  const restarting = new WeakMap<ProjectWindow, Promise<void>>();
  let lastUsed: ProjectWindow | undefined;
  const all = () => [...open.values()];

  async function openProject(opening: Opening): Promise<void> {
    const { path, key } = await projectPlace(opening.path);
    const already = open.get(key);
    if (already !== undefined) {
      bringToFront(already.window);
      return;
    }
    // The library first: it opens the project while the window is still being made.
    const library = startLibrary({ path, create: opening.create }, () => markOpened(entry));
    const name = projectName(path);
    const window = createWindow(name, surroundings, all());
    const entry: ProjectWindow = {
      window,
      path,
      name,
      library,
      undo: { undo: null, redo: null },
      lastExport: null,
    };
    open.set(key, entry);
    // A new window is in use before the system says so, which without a window manager it never does.
    use(entry);
    window.on("focus", () => use(entry));
    window.on("closed", () => {
      open.delete(key);
      if (lastUsed === entry) use(all().at(-1));
      const closed = entry.library.close().finally(() => closing.delete(closed));
      closing.add(closed);
    });
    creations.set(entry, opening.create);
    addContextMenu(window);
    // A page that cannot be loaded leaves an empty window; the reason is in the log.
    window.loadURL(page.url).catch(() => log("page-not-loaded"));
  }

  function use(entry: ProjectWindow | undefined): void {
    lastUsed = entry;
    surroundings.onUse(entry);
  }

  function markOpened(entry: ProjectWindow): void {
    everOpened.add(entry);
    surroundings.onOpened(entry.path);
  }

  /** Never two libraries on one project: the old one is gone before the new one starts. */
  async function restart(entry: ProjectWindow): Promise<void> {
    await entry.library.close();
    if (entry.window.isDestroyed()) return;
    // A file that was there and is not any more has been moved; a new one would hide that.
    const create = everOpened.has(entry) ? "never" : (creations.get(entry) ?? "never");
    entry.library = startLibrary({ path: entry.path, create }, () => markOpened(entry));
  }

  async function handPort(from: ProjectWindow): Promise<void> {
    const state = from.library.state();
    if (state === "gone" || state === "failed") {
      const restarted = restarting.get(from) ?? restart(from).finally(() => restarting.delete(from));
      restarting.set(from, restarted);
      await restarted;
    }
    if (from.window.isDestroyed()) return;
    const { port1, port2 } = new MessageChannelMain();
    from.library.connect(port1);
    from.window.webContents.postMessage(ipc.port, null, [port2]);
  }

  return {
    open: openProject,
    ofContents: (id) => all().find(({ window }) => !window.isDestroyed() && window.webContents.id === id),
    inUse: () => lastUsed,
    bringForward: () => {
      if (lastUsed !== undefined) bringToFront(lastUsed.window);
    },
    handPort,
    repaint: () => {
      const colour = backgroundColour(nativeTheme.shouldUseDarkColors);
      for (const { window } of all()) window.setBackgroundColor(colour);
    },
    allClosed: async () => {
      await Promise.all(closing);
    },
    count: () => open.size,
  };
}

function createWindow(
  name: string,
  { settings, icon, page, log }: Surroundings,
  others: readonly ProjectWindow[],
) {
  const saved = settings.get().bounds;
  const primary = screen.getPrimaryDisplay();
  const rest = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const area = placeWindow(
    saved,
    [primary.workArea, ...rest.map(({ workArea }) => workArea)],
    others.map(({ window }) => window.getNormalBounds()),
  );
  const look = { title: en.windowTitle(name), isDark: nativeTheme.shouldUseDarkColors, icon };
  const window = new BrowserWindow(windowOptions(area, look, page));
  const show = () => {
    if (window.isDestroyed() || window.isVisible()) return;
    if (saved?.isMaximized && others.length === 0) window.maximize();
    window.show();
  };
  window.once("ready-to-show", show);
  // A page that never paints must not leave a program without a window.
  window.webContents.once("did-fail-load", show);
  window.on("page-title-updated", (event) => event.preventDefault());
  window.on("close", () => {
    settings.change({ bounds: { ...window.getNormalBounds(), isMaximized: window.isMaximized() } });
  });
  window.webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    if (reason === "clean-exit") return;
    log("window-gone", { reason, exitCode });
    void offerReload(window);
  });
  return window;
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

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
