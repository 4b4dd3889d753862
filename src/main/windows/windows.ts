import { type BrowserWindow, MessageChannelMain, nativeTheme } from "electron";
import { ipc } from "../../contract/bridge.ts";
import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import type { Restored } from "../../contract/safety.ts";
import type { LibraryProcess, OpenProject } from "../library-process.ts";
import { projectName, projectPlace } from "../projects/project-path.ts";
import { bringToFront, createBrowserWindow, type WindowSurroundings } from "./browser-window.ts";
import { backgroundColour } from "./window-options.ts";

/** Which project, and what to do when its file is not there yet. */
export type Opening = Pick<OpenProject, "path" | "create" | "restore">;

/** A window, its project and the project's library: they come and go together. */
export interface ProjectWindow {
  readonly window: BrowserWindow;
  readonly path: string;
  readonly name: string;
  /** What to do without a file. Once there was one, never make another: that would hide that it is gone. */
  create: Opening["create"];
  library: LibraryProcess;
  /** What Undo and Redo in the menu would do; null greys them out. */
  undo: { readonly undo: string | null; readonly redo: string | null };
  /** The file last exported from here. */
  lastExport: string | null;
  /** What the page has still to be told. */
  readonly news: string[];
  /** Close the library, put a backup in the project's place, and open what is there then. */
  readonly restore: (backupId: string) => Promise<Reply<Restored>>;
}

interface Surroundings extends WindowSurroundings {
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
  /** Send every window's page a message. */
  readonly tellAll: (message: string, news: unknown) => void;
  /** When no library is left that has still to be closed. */
  readonly allClosed: () => Promise<void>;
  readonly count: () => number;
}

/**
 * The windows there are, by project. There is never more than one library on a project: what closes
 * is waited for before the same project is opened again.
 */
export function createWindows(surroundings: Surroundings): Windows {
  const open = new Map<string, ProjectWindow>();
  const closing = new Map<string, Promise<void>>();
  const restarting = new WeakMap<ProjectWindow, Promise<void>>();
  let lastUsed: ProjectWindow | undefined;
  const all = () => [...open.values()];

  async function openProject(opening: Opening): Promise<void> {
    const { path, key } = await projectPlace(opening.path);
    while (closing.has(key)) await closing.get(key);
    const already = open.get(key);
    if (already !== undefined) {
      bringToFront(already.window);
      return;
    }
    const name = projectName(path);
    // The library first: it opens the project while the window is still being made.
    const library = startLibrary({ path, create: opening.create }, () => entry);
    const others = all().map(({ window }) => window);
    const news: string[] = [];
    const window = createBrowserWindow(name, surroundings, others, (sentence) => void news.push(sentence));
    const undo = { undo: null, redo: null };
    const entry: ProjectWindow = {
      window,
      path,
      name,
      create: opening.create,
      library,
      undo,
      lastExport: null,
      news,
      restore: (backupId) => restore(entry, backupId),
    };
    open.set(key, entry);
    // A new window is in use before the system says so, which without a window manager it never does.
    use(entry);
    window.on("focus", () => use(entry));
    window.on("closed", () => {
      open.delete(key);
      if (lastUsed === entry) use(all().at(-1));
      closing.set(
        key,
        entry.library.close().finally(() => closing.delete(key)),
      );
    });
  }

  function startLibrary(opening: Opening, entryOf: () => ProjectWindow): LibraryProcess {
    return surroundings.startLibrary(opening, () => {
      const entry = entryOf();
      entry.create = "never";
      surroundings.onOpened(entry.path);
      // One that took long to open may have been left for another meanwhile.
      if (lastUsed === entry) surroundings.onUse(entry);
    });
  }

  function use(entry: ProjectWindow | undefined): void {
    lastUsed = entry;
    surroundings.onUse(entry);
  }

  async function restart(entry: ProjectWindow, opening: Pick<Opening, "restore"> = {}): Promise<void> {
    await entry.library.close();
    if (entry.window.isDestroyed()) return;
    const { path, create } = entry;
    entry.library = startLibrary({ path, create, ...opening }, () => entry);
  }

  /** One restart after the other; who wants a port waits for the last. */
  function restartOnce(entry: ProjectWindow, opening?: Pick<Opening, "restore">): Promise<void> {
    const before = restarting.get(entry) ?? Promise.resolve();
    const restarted = before
      .then(() => restart(entry, opening))
      .finally(() => {
        if (restarting.get(entry) === restarted) restarting.delete(entry);
      });
    restarting.set(entry, restarted);
    return restarted;
  }

  async function restore(entry: ProjectWindow, backupId: string): Promise<Reply<Restored>> {
    await restartOnce(entry, { restore: backupId });
    const reply = await entry.library.ask("backup.restored", {});
    if (!reply.ok) return reply;
    return reply.value === null ? refuse("library-gone") : succeed(reply.value);
  }

  async function handPort(from: ProjectWindow): Promise<void> {
    const underWay = restarting.get(from);
    if (underWay !== undefined) await underWay;
    else if (["gone", "failed"].includes(from.library.state())) await restartOnce(from);
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
    tellAll: (message, news) => {
      for (const { window } of all()) if (!window.isDestroyed()) window.webContents.send(message, news);
    },
    allClosed: async () => {
      await Promise.all(closing.values());
    },
    count: () => open.size,
  };
}
