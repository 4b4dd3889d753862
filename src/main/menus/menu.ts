import type { MenuItemConstructorOptions } from "electron";
import { type Command, type CommandId, commands } from "../../contract/commands.ts";
import { isPlainKey, keysFor } from "../../contract/keymap.ts";
import { type Appearance, appearances } from "../../contract/preferences.ts";
import { projectName } from "../projects/project-path.ts";
import { en } from "../wording.ts";

/** All the menu depends on. */
export interface MenuState {
  readonly platform: NodeJS.Platform;
  /** Adds what only developers use. */
  readonly isPackaged: boolean;
  /** Labels for the window in use; undefined when none of ours is. */
  readonly undo: { readonly undo: string | null; readonly redo: string | null } | undefined;
  /** Paths, the last used first. */
  readonly recents: readonly { readonly path: string; readonly isMissing: boolean }[];
  readonly appearance: Appearance;
  /** Keys chosen in Settings, by command. */
  readonly keys: Readonly<Record<string, string>>;
}

/** What the menu sets going. */
export interface MenuActions {
  readonly run: (command: CommandId) => void;
  readonly openRecent: (path: string) => void;
  readonly clearRecents: () => void;
  readonly setAppearance: (appearance: Appearance) => void;
}

type Item = MenuItemConstructorOptions;
const separator: Item = { type: "separator" };
const words = en.menu;
/** Code points; a menu as wide as a sentence covers what one is working on. */
const LONGEST_LABEL = 48;

/** The menu bar, with the platform's own places for things. */
export function menuTemplate(state: MenuState, actions: MenuActions): Item[] {
  const isMac = state.platform === "darwin";
  const appMenu: Item[] = isMac
    ? [{ role: "appMenu", label: words.app, submenu: macMenu(state, actions) }]
    : [];
  // On macOS the application's own menu holds About.
  const about: Item[] = isMac ? [] : [separator, { role: "about", label: words.about }];
  const help = [command(commands.showShortcuts, state, actions), ...about];
  return [
    ...appMenu,
    { label: words.file, submenu: fileMenu(state, actions) },
    { label: words.edit, submenu: editMenu(state, actions) },
    { label: words.article, submenu: articleMenu(state, actions) },
    { label: words.codebook, submenu: codebookMenu(state, actions) },
    { label: words.report, submenu: reportMenu(state, actions) },
    { label: words.view, submenu: viewMenu(state, actions) },
    { label: words.go, submenu: goMenu(state, actions) },
    { role: "window", label: words.window, submenu: windowMenu(isMac) },
    { role: "help", label: words.help, submenu: help },
  ];
}

function fileMenu(state: MenuState, actions: MenuActions): Item[] {
  return [
    command(commands.newProject, state, actions),
    command(commands.newFromSample, state, actions),
    command(commands.openProject, state, actions),
    { label: words.openRecent, enabled: state.recents.length > 0, submenu: recentMenu(state, actions) },
    separator,
    command(commands.importArticles, state, actions),
    command(commands.importFolder, state, actions),
    command(commands.pasteArticle, state, actions),
    command(commands.exportReport, state, actions),
    separator,
    command(commands.saveCopy, state, actions),
    command(commands.restoreBackup, state, actions),
    command(commands.verifyProject, state, actions),
    separator,
    command(commands.closeTab, state, actions),
    command(commands.reopenTab, state, actions),
    { role: "close", label: words.closeWindow, accelerator: "CmdOrCtrl+Shift+W" },
    ...(state.platform === "darwin" ? [] : [{ role: "quit" } as const]),
  ];
}

/** The application's own menu on macOS, where people look for its settings. */
function macMenu(state: MenuState, actions: MenuActions): Item[] {
  return [
    { role: "about" },
    separator,
    command(commands.settings, state, actions),
    separator,
    { role: "services" },
    separator,
    { role: "hide" },
    { role: "hideOthers" },
    { role: "unhide" },
    separator,
    { role: "quit" },
  ];
}

function recentMenu({ recents }: MenuState, actions: MenuActions): Item[] {
  const names = recents.map(({ path }) => projectName(path));
  const items = recents.map(({ path, isMissing }, index): Item => {
    const name = names[index] ?? path;
    // Two projects of one name can only be told apart by where they are.
    const isAmbiguous = names.indexOf(name) !== names.lastIndexOf(name);
    return {
      label: asLabel(isAmbiguous ? path : name),
      toolTip: path,
      enabled: !isMissing,
      click: () => actions.openRecent(path),
    };
  });
  return [...items, separator, { label: words.clearRecent, click: actions.clearRecents }];
}

function editMenu(state: MenuState, actions: MenuActions): Item[] {
  const undo = state.undo?.undo ?? null;
  const redo = state.undo?.redo ?? null;
  return [
    // Not the roles: the window decides whether a text field or the project takes the step back.
    { ...command(commands.undo, state, actions), label: asLabel(words.undo(undo)), enabled: undo !== null },
    { ...command(commands.redo, state, actions), label: asLabel(words.redo(redo)), enabled: redo !== null },
    separator,
    { role: "cut" },
    { role: "copy" },
    command(commands.copyQuote, state, actions),
    command(commands.copyQuoteChicago, state, actions),
    { role: "paste" },
    { role: "selectAll" },
    separator,
    command(commands.findInArticle, state, actions),
    command(commands.findNext, state, actions),
    command(commands.findPrevious, state, actions),
    ...(state.platform === "darwin" ? [] : [separator, command(commands.settings, state, actions)]),
  ];
}

function articleMenu(state: MenuState, actions: MenuActions): Item[] {
  return [
    command(commands.articleDetails, state, actions),
    command(commands.correctText, state, actions),
    separator,
    command(commands.needsReview, state, actions),
  ];
}

function codebookMenu(state: MenuState, actions: MenuActions): Item[] {
  return [
    command(commands.newTag, state, actions),
    separator,
    command(commands.unfoldTags, state, actions),
    command(commands.foldTags, state, actions),
    separator,
    command(commands.importCodebook, state, actions),
    command(commands.codebookTemplates, state, actions),
    separator,
    command(commands.showAnalysis, state, actions),
  ];
}

function reportMenu(state: MenuState, actions: MenuActions): Item[] {
  return [
    command(commands.newReport, state, actions),
    command(commands.addToReport, state, actions),
    separator,
    command(commands.insertEvidence, state, actions),
    command(commands.insertSection, state, actions),
    separator,
    command(commands.previewReport, state, actions),
    command(commands.printReport, state, actions),
  ];
}

function viewMenu(state: MenuState, actions: MenuActions): Item[] {
  const looks = appearances.map(
    (appearance): Item => ({
      label: words.appearances[appearance],
      type: "radio",
      checked: state.appearance === appearance,
      click: () => actions.setAppearance(appearance),
    }),
  );
  return [
    command(commands.showArticles, state, actions),
    command(commands.showTags, state, actions),
    command(commands.showSearches, state, actions),
    command(commands.showClaims, state, actions),
    command(commands.showReports, state, actions),
    command(commands.searchProject, state, actions),
    command(commands.saveSearch, state, actions),
    command(commands.nextHit, state, actions),
    command(commands.previousHit, state, actions),
    command(commands.commandPalette, state, actions),
    command(commands.showHistory, state, actions),
    separator,
    command(commands.compare, state, actions),
    command(commands.filterCards, state, actions),
    separator,
    { label: words.appearance, submenu: looks },
    command(commands.largerText, state, actions),
    command(commands.smallerText, state, actions),
    separator,
    { role: "resetZoom" },
    { role: "zoomIn" },
    // The plus of most keyboards needs Shift, and people do not press it.
    { role: "zoomIn", accelerator: "CmdOrCtrl+=", visible: false, acceleratorWorksWhenHidden: true },
    { role: "zoomOut" },
    separator,
    { role: "togglefullscreen" },
    ...(state.isPackaged
      ? []
      : [separator, { role: "reload" } as const, { role: "toggleDevTools" } as const]),
  ];
}

function goMenu(state: MenuState, actions: MenuActions): Item[] {
  return [
    command(commands.goBack, state, actions),
    command(commands.goForward, state, actions),
    separator,
    command(commands.nextTab, state, actions),
    command(commands.previousTab, state, actions),
    command(commands.moveTabLeft, state, actions),
    command(commands.moveTabRight, state, actions),
    separator,
    command(commands.nextPane, state, actions),
    command(commands.previousPane, state, actions),
    separator,
    command(commands.nextArticleHighlight, state, actions),
    command(commands.previousArticleHighlight, state, actions),
  ];
}

/** Without the role's own Close, whose key closes a tab here. */
function windowMenu(isMac: boolean): Item[] {
  const front: Item[] = isMac ? [separator, { role: "front" }] : [];
  return [{ role: "minimize" }, { role: "zoom" }, ...front];
}

/** A command carried out by a window needs one; the others are always there. */
function command(
  { id, title, key: plainKey, macKey, by }: Command,
  state: MenuState,
  actions: MenuActions,
): Item {
  const usual = state.platform === "darwin" ? (macKey ?? plainKey) : plainKey;
  const [chosen] = keysFor(id, usual === undefined ? [] : [usual], state.keys);
  // A letter by itself would be taken out of everything typed; the window knows when nothing is.
  const key = chosen === undefined || isPlainKey(chosen) ? undefined : chosen;
  return {
    id,
    label: title,
    ...(key === undefined ? {} : { accelerator: key }),
    enabled: by === "main" || state.undo !== undefined,
    click: () => actions.run(id as CommandId),
  };
}

/** One line of bounded length, in which an ampersand is an ampersand and underlines nothing. */
function asLabel(text: string): string {
  const characters = [...text.replace(/\s+/g, " ")];
  const short =
    characters.length <= LONGEST_LABEL ? text : `${characters.slice(0, LONGEST_LABEL - 1).join("")}…`;
  return short.replaceAll("&", "&&");
}
