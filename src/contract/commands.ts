/**
 * Every command of the window that a menu, a key or the palette can start. One list, so that the
 * menu bar and the window never disagree about a name or a key.
 *
 * `key` is an Electron accelerator. `by` says who carries it out: main by itself, or the window.
 */
export interface Command {
  readonly id: string;
  readonly title: string;
  readonly key?: string;
  /** A key that acts in the window wherever nothing is typed; menus do not show it. */
  readonly letter?: string;
  readonly by: "main" | "window";
}

export const commands = {
  newProject: { id: "newProject", title: "New Project…", key: "CmdOrCtrl+Shift+N", by: "main" },
  newFromSample: { id: "newFromSample", title: "New from Sample…", by: "main" },
  openProject: { id: "openProject", title: "Open Project…", key: "CmdOrCtrl+O", by: "main" },
  importArticles: { id: "importArticles", title: "Import Articles…", key: "CmdOrCtrl+I", by: "window" },
  importFolder: { id: "importFolder", title: "Import Folder…", by: "window" },
  pasteArticle: { id: "pasteArticle", title: "Paste as New Article", by: "window" },
  exportReport: { id: "exportReport", title: "Export…", key: "CmdOrCtrl+E", by: "window" },
  undo: { id: "undo", title: "Undo", key: "CmdOrCtrl+Z", by: "window" },
  redo: { id: "redo", title: "Redo", key: "CmdOrCtrl+Shift+Z", by: "window" },
  articleDetails: { id: "articleDetails", title: "Article Details…", key: "CmdOrCtrl+D", by: "window" },
  correctText: { id: "correctText", title: "Correct the Text…", by: "window" },
  needsReview: { id: "needsReview", title: "Needs Review…", by: "window" },
  copyQuote: {
    id: "copyQuote",
    title: "Copy Quote with Source",
    key: "CmdOrCtrl+Shift+C",
    by: "window",
  },
  copyQuoteChicago: { id: "copyQuoteChicago", title: "Copy Quote, Chicago Style", by: "window" },
  findInArticle: { id: "findInArticle", title: "Find in Article", key: "CmdOrCtrl+F", by: "window" },
  findNext: { id: "findNext", title: "Find Next", key: "F3", by: "window" },
  findPrevious: { id: "findPrevious", title: "Find Previous", key: "Shift+F3", by: "window" },
  searchProject: { id: "searchProject", title: "Search Project", key: "CmdOrCtrl+Shift+F", by: "window" },
  showArticles: { id: "showArticles", title: "Articles", key: "CmdOrCtrl+1", by: "window" },
  showTags: { id: "showTags", title: "Tags", key: "CmdOrCtrl+2", by: "window" },
  showClaims: { id: "showClaims", title: "Claims", key: "CmdOrCtrl+3", by: "window" },
  commandPalette: { id: "commandPalette", title: "Command Palette…", key: "CmdOrCtrl+K", by: "window" },
  showHistory: { id: "showHistory", title: "History…", by: "window" },
  showShortcuts: { id: "showShortcuts", title: "Keyboard Shortcuts", letter: "?", by: "window" },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;

export function isCommandId(id: unknown): id is CommandId {
  return typeof id === "string" && Object.hasOwn(commands, id);
}
