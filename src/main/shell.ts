import { dirname, join } from "node:path";
import { app, shell as desktop } from "electron";
import { mostDesks } from "../contract/desk-state.ts";
import { exportFormats } from "../contract/export-formats.ts";
import { type Reply, refuse, succeed } from "../contract/failures.ts";
import type { ImportPlan } from "../contract/records.ts";
import {
  isShellChannel,
  type ShellChannel,
  type ShellOutput,
  type ShellQuestion,
  shell,
} from "../contract/shell.ts";
import { askCodebook, askCopy, askExport, askImport, askNewProject, askProject } from "./dialogs.ts";
import { factsOf, type Log } from "./log.ts";
import type { PreferencesStore } from "./preferences.ts";
import { mostPrinted, printPage } from "./printing/print-page.ts";
import { asFileName } from "./projects/file-name.ts";
import { isThere } from "./projects/project-path.ts";
import type { SettingsStore } from "./settings.ts";
import type { ProjectWindow, Windows } from "./windows/windows.ts";
import { en } from "./wording.ts";

/** Projects are made and opened from a window or, on macOS, from the menu without one. */
export interface ProjectCommands {
  readonly newProject: (from: ProjectWindow | undefined) => Promise<Reply<null>>;
  readonly newFromSample: (from: ProjectWindow | undefined) => Promise<Reply<null>>;
  readonly openProject: (from: ProjectWindow | undefined) => Promise<Reply<null>>;
  /** Open a project that is there, in a window of its own. */
  readonly openProjectAt: (path: string) => Promise<void>;
}

/** One handler a channel of the shell's contract. Null means that a dialog was cancelled. */
export type ShellHandlers = {
  readonly [C in ShellChannel]: (
    question: ShellQuestion<C>,
    from: ProjectWindow,
  ) => Promise<Reply<ShellOutput<C>>>;
};

export function projectCommands(windows: Pick<Windows, "open">): ProjectCommands {
  async function create(from: ProjectWindow | undefined, kind: "empty" | "sample"): Promise<Reply<null>> {
    const path = await askNewProject(from?.window ?? null, kind);
    if (path === null) return succeed(null);
    // Whatever the dialog offered: a project is never made in place of a file.
    if (await isThere(path)) return refuse("project-exists", { path });
    await windows.open({ path, create: kind });
    return succeed(null);
  }
  return {
    openProjectAt: (path) => windows.open({ path, create: "never" }),
    newProject: (from) => create(from, "empty"),
    newFromSample: (from) => create(from, "sample"),
    openProject: async (from) => {
      const path = await askProject(from?.window ?? null);
      if (path !== null) await windows.open({ path, create: "never" });
      return succeed(null);
    },
  };
}

/** `onUndoChanged`: the menu of that window has to say something else. */
export function shellHandlers(
  projects: ProjectCommands,
  onUndoChanged: (from: ProjectWindow) => void,
  settings: Pick<SettingsStore, "get" | "change">,
  preferences: PreferencesStore,
): ShellHandlers {
  return {
    "shell.newProject": (_nothing, from) => projects.newProject(from),
    "shell.newFromSample": (_nothing, from) => projects.newFromSample(from),
    "shell.openProject": (_nothing, from) => projects.openProject(from),
    "shell.chooseImport": async ({ kind }, from) => planImport(await askImport(from.window, kind), from),
    "shell.chooseCodebook": async (_nothing, from) => {
      const path = await askCodebook(from.window);
      return path === null ? succeed(null) : from.library.ask("codebook.plan", { path });
    },
    "shell.export": async ({ format: id, query, report, reportName, settings, job }, from) => {
      const format = exportFormats.find((known) => known.id === id)!;
      const folder = from.lastExport === null ? app.getPath("documents") : dirname(from.lastExport);
      const name = `${asFileName(reportName ?? from.name, en.dialogs.report)}.${format.extension}`;
      const path = await askExport(from.window, join(folder, name), format);
      if (path === null) return succeed(null);
      const question = {
        ...{ format: id, path },
        ...(query === undefined ? {} : { query }),
        ...(report === undefined ? {} : { report }),
        ...(settings === undefined ? {} : { settings }),
        ...(job === undefined ? {} : { job }),
      };
      const reply = await from.library.ask("export.write", question);
      if (reply.ok) from.lastExport = reply.value.path;
      return reply;
    },
    "shell.printReport": async ({ reportId, settings }, from) => {
      const question = { reportId, isWhole: true, ...(settings === undefined ? {} : { settings }) };
      const page = await from.library.ask("report.preview", question);
      if (!page.ok) return page;
      if (page.value.html.length > mostPrinted) return refuse("print-too-long");
      const problem = await printPage(page.value.html);
      return problem === null ? succeed(null) : refuse("print-failed", { reason: problem });
    },
    "shell.exportAnalysis": async (asked, from) => {
      const folder = from.lastExport === null ? app.getPath("documents") : dirname(from.lastExport);
      const name = `${asFileName(from.name, en.dialogs.report)} ${asked.kind}.csv`;
      const format = { name: en.dialogs.table, extension: "csv" };
      const path = await askExport(from.window, join(folder, name), format);
      if (path === null) return succeed(null);
      const reply = await from.library.ask("analysis.write", { ...asked, path });
      if (reply.ok) from.lastExport = reply.value.path;
      return reply;
    },
    "shell.revealExport": async (_nothing, from) => {
      const path = from.lastExport;
      if (path === null) return refuse("bad-input", { detail: "nothing was exported from this window" });
      if (!(await isThere(path))) return refuse("file-missing", { path });
      desktop.showItemInFolder(path);
      return succeed(null);
    },
    "shell.saveCopy": async (_nothing, from) => {
      const path = await askCopy(from.window, from.name, app.getPath("documents"));
      if (path === null) return succeed(null);
      const reply = await from.library.ask("project.copy", { path });
      if (reply.ok) await projects.openProjectAt(path);
      return reply;
    },
    "shell.restoreBackup": ({ backupId }, from) => from.restore(backupId),
    "shell.takeNews": async (_nothing, from) => succeed(from.news.splice(0)),
    "shell.getDesk": async (_nothing, { path }) =>
      succeed(settings.get().desks.find(({ project }) => project === path)?.desk ?? null),
    "shell.keepDesk": async (desk, { path }) => {
      const others = settings.get().desks.filter(({ project }) => project !== path);
      const { reports = [], report = null } = desk;
      const kept = { project: path, desk: { ...desk, reports, report } };
      settings.change({ desks: [kept, ...others].slice(0, mostDesks) });
      return succeed(null);
    },
    "shell.setUndo": async (labels, from) => {
      from.undo = labels;
      onUndoChanged(from);
      return succeed(null);
    },
    "shell.getPreferences": async () => succeed(preferences.get()),
    "shell.changePreferences": async (change) => succeed(preferences.change(change)),
  };
}

/** What lies at these paths; null when there are none. */
export async function planImport(
  paths: readonly string[],
  from: ProjectWindow,
): Promise<Reply<ImportPlan | null>> {
  return paths.length === 0 ? succeed(null) : from.library.ask("import.plan", { paths: [...paths] });
}

/**
 * The one way in for a window's questions to main: refuses an unknown channel and a question that
 * does not parse, and turns a bug of ours into an answer. Never throws.
 */
export async function answerShell(
  handlers: ShellHandlers,
  from: ProjectWindow,
  channel: unknown,
  raw: unknown,
  log: Log,
): Promise<Reply<unknown>> {
  if (!isShellChannel(channel)) {
    log("shell-refused", { why: "no such channel" });
    return refuse("bad-input", { detail: "no such channel" });
  }
  const question = shell[channel].input.safeParse(raw);
  if (!question.success) {
    log("shell-refused", { why: "bad question", channel });
    return refuse("bad-input", { detail: `not a question for ${channel}` });
  }
  try {
    const handle = handlers[channel] as (question: unknown, from: ProjectWindow) => Promise<Reply<unknown>>;
    return await handle(question.data, from);
  } catch (bug) {
    log("shell-bug", { channel, ...factsOf(bug) });
    return refuse("internal", { detail: bug instanceof Error ? bug.message : String(bug) });
  }
}
