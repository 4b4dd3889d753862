import { app, clipboard, Menu } from "electron";
import { ipc } from "../../contract/bridge.ts";
import type { CommandId } from "../../contract/commands.ts";
import { tell } from "../dialogs.ts";
import type { PreferencesStore } from "../preferences.ts";
import { isThere } from "../projects/project-path.ts";
import type { SettingsStore } from "../settings.ts";
import type { ProjectCommands } from "../shell.ts";
import type { Windows } from "../windows/windows.ts";
import { type MenuActions, menuTemplate } from "./menu.ts";

/** The menu bar on the screen, kept in step with the window in use and the settings. */
export interface ApplicationMenu {
  /** Something it shows has changed. */
  readonly refresh: () => void;
  /** The same, and look again which recent projects are still there. */
  readonly recheckRecents: () => Promise<void>;
}

export function createApplicationMenu(
  windows: Windows,
  projects: ProjectCommands,
  settings: SettingsStore,
  preferences: PreferencesStore,
): ApplicationMenu {
  let missing: ReadonlySet<string> = new Set();
  let shown = "";

  const actions: MenuActions = {
    run: (command) => void run(command),
    openRecent: (path) => void windows.open({ path, create: "never" }),
    clearRecents: () => {
      settings.change({ recents: [] });
      app.clearRecentDocuments();
      refresh();
    },
    setAppearance: (appearance) => void preferences.change({ appearance }),
  };

  async function run(id: CommandId): Promise<void> {
    const from = windows.inUse();
    if (id === "pasteArticle") {
      // Main reads the clipboard, on this click alone: the window has no right to it.
      from?.window.webContents.send(ipc.paste, clipboard.readText());
      return;
    }
    if (!isProjectCommand(id)) {
      from?.window.webContents.send(ipc.command, id);
      return;
    }
    const reply = await projects[id](from);
    if (!reply.ok) await tell(from?.window ?? null, reply.message);
  }

  const isProjectCommand = (id: CommandId): id is CommandId & keyof ProjectCommands =>
    Object.hasOwn(projects, id);

  function refresh(): void {
    const state = {
      platform: process.platform,
      isPackaged: app.isPackaged,
      undo: windows.inUse()?.undo,
      recents: settings.get().recents.map((path) => ({ path, isMissing: missing.has(path) })),
      appearance: settings.get().appearance,
      keys: settings.get().keys,
    };
    // The labels change with every highlight, the menu only when they do.
    const now = JSON.stringify(state);
    if (now === shown) return;
    shown = now;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actions)));
  }

  return {
    refresh,
    recheckRecents: async () => {
      const { recents } = settings.get();
      const there = await Promise.all(recents.map(isThere));
      missing = new Set(recents.filter((_path, index) => !there[index]));
      refresh();
    },
  };
}
