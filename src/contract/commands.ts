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
  /** The key on a Mac, where it is another than with Cmd for Ctrl. */
  readonly macKey?: string;
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
  verifyProject: { id: "verifyProject", title: "Verify Project…", by: "window" },
  restoreBackup: { id: "restoreBackup", title: "Restore a Backup…", by: "window" },
  saveCopy: { id: "saveCopy", title: "Save a Copy As…", by: "window" },
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
  closeTab: { id: "closeTab", title: "Close Tab", key: "CmdOrCtrl+W", by: "window" },
  reopenTab: { id: "reopenTab", title: "Reopen Closed Tab", key: "CmdOrCtrl+Shift+T", by: "window" },
  nextTab: { id: "nextTab", title: "Next Tab", key: "Ctrl+Tab", by: "window" },
  previousTab: { id: "previousTab", title: "Previous Tab", key: "Ctrl+Shift+Tab", by: "window" },
  moveTabLeft: {
    id: "moveTabLeft",
    title: "Move Tab Left",
    key: "CmdOrCtrl+Shift+PageUp",
    by: "window",
  },
  moveTabRight: {
    id: "moveTabRight",
    title: "Move Tab Right",
    key: "CmdOrCtrl+Shift+PageDown",
    by: "window",
  },
  compare: { id: "compare", title: "Compare", key: "CmdOrCtrl+\\", by: "window" },
  nextPane: { id: "nextPane", title: "Next Part of the Window", key: "F6", by: "window" },
  previousPane: { id: "previousPane", title: "Previous Part of the Window", key: "Shift+F6", by: "window" },
  goBack: { id: "goBack", title: "Back", key: "Alt+Left", macKey: "Cmd+[", by: "window" },
  goForward: { id: "goForward", title: "Forward", key: "Alt+Right", macKey: "Cmd+]", by: "window" },
  nextArticleHighlight: {
    id: "nextArticleHighlight",
    title: "Highlights of the Next Article",
    by: "window",
  },
  previousArticleHighlight: {
    id: "previousArticleHighlight",
    title: "Highlights of the Previous Article",
    by: "window",
  },
  filterCards: { id: "filterCards", title: "Filter Annotations", key: "CmdOrCtrl+Shift+A", by: "window" },
  searchProject: { id: "searchProject", title: "Search Project", key: "CmdOrCtrl+Shift+F", by: "window" },
  saveSearch: { id: "saveSearch", title: "Save Search…", key: "CmdOrCtrl+Shift+S", by: "window" },
  nextHit: { id: "nextHit", title: "Next Result", key: "F4", by: "window" },
  previousHit: { id: "previousHit", title: "Previous Result", key: "Shift+F4", by: "window" },
  showArticles: { id: "showArticles", title: "Articles", key: "CmdOrCtrl+1", by: "window" },
  showTags: { id: "showTags", title: "Tags", key: "CmdOrCtrl+2", by: "window" },
  newTag: { id: "newTag", title: "New Tag…", by: "window" },
  unfoldTags: { id: "unfoldTags", title: "Expand All Tags", by: "window" },
  foldTags: { id: "foldTags", title: "Collapse All Tags", by: "window" },
  showSearches: { id: "showSearches", title: "Searches", key: "CmdOrCtrl+4", by: "window" },
  importCodebook: { id: "importCodebook", title: "Import Codebook…", by: "window" },
  codebookTemplates: { id: "codebookTemplates", title: "Codebook Templates…", by: "window" },
  showReports: { id: "showReports", title: "Reports", key: "CmdOrCtrl+5", by: "window" },
  newReport: { id: "newReport", title: "New Report", by: "window" },
  addToReport: { id: "addToReport", title: "Add to Report…", key: "CmdOrCtrl+Shift+R", by: "window" },
  insertEvidence: { id: "insertEvidence", title: "Insert Evidence…", key: "CmdOrCtrl+Shift+E", by: "window" },
  insertSection: { id: "insertSection", title: "Insert Section…", by: "window" },
  previewReport: { id: "previewReport", title: "Preview Report", by: "window" },
  printReport: { id: "printReport", title: "Print Report…", key: "CmdOrCtrl+P", by: "window" },
  showAnalysis: { id: "showAnalysis", title: "Analysis", key: "CmdOrCtrl+6", by: "window" },
  showClaims: { id: "showClaims", title: "Claims", key: "CmdOrCtrl+3", by: "window" },
  commandPalette: { id: "commandPalette", title: "Command Palette…", key: "CmdOrCtrl+K", by: "window" },
  settings: { id: "settings", title: "Settings…", key: "CmdOrCtrl+,", by: "window" },
  largerText: { id: "largerText", title: "Larger Article Text", key: "CmdOrCtrl+Shift+.", by: "window" },
  smallerText: { id: "smallerText", title: "Smaller Article Text", key: "CmdOrCtrl+Shift+,", by: "window" },
  showHistory: { id: "showHistory", title: "History…", by: "window" },
  showShortcuts: { id: "showShortcuts", title: "Keyboard Shortcuts", letter: "?", by: "window" },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;

export function isCommandId(id: unknown): id is CommandId {
  return typeof id === "string" && Object.hasOwn(commands, id);
}
