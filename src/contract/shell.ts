import { z } from "zod";
import { analysed } from "./analysis.ts";
import { analysisKinds } from "./analysis-kinds.ts";
import type { CodebookPlan } from "./codebook.ts";
import { type DeskState, deskState } from "./desk-state.ts";
import { exportFormats } from "./export-formats.ts";
import type { Preferences } from "./preferences.ts";
import type { ExportResult, ImportPlan } from "./records.ts";
import { reportSettings } from "./report-settings.ts";
import type { Restored, SavedCopy } from "./safety.ts";
import { preferencesChange } from "./settings.ts";

/**
 * What a window asks of main: dialogs, menus, other windows. Main alone chooses paths. An answer of
 * null means that the user cancelled a dialog.
 */
interface ShellEntry<Schema extends z.ZodType, Output> {
  readonly input: Schema;
  readonly output?: Output;
}

function ask<Output>() {
  return <Schema extends z.ZodType>(input: Schema): ShellEntry<Schema, Output> => ({ input });
}

const nothing = z.strictObject({});
const label = z.string().max(500).nullable();
const formats = exportFormats.map((format) => format.id);

export const shell = {
  "shell.newProject": ask<null>()(nothing),
  "shell.newFromSample": ask<null>()(nothing),
  "shell.openProject": ask<null>()(nothing),
  /** Asks which files or which folder, has the library list what is in them. */
  "shell.chooseImport": ask<ImportPlan | null>()(z.strictObject({ kind: z.enum(["files", "folder"]) })),
  /** Asks which file holds a codebook, has the library read it. */
  "shell.chooseCodebook": ask<CodebookPlan | null>()(nothing),
  /** Asks where to, has the library write the report there. */
  "shell.export": ask<ExportResult | null>()(
    z.strictObject({
      format: z.enum(formats),
      query: z.string().max(20_000).optional(),
      /** The id of a report that an analyst has written, and its name, which the file gets. */
      report: z.string().max(200).optional(),
      reportName: z.string().max(500).optional(),
      settings: reportSettings.optional(),
      job: z.string().min(1).max(200).optional(),
    }),
  ),
  /** Shows the system's dialog to print a report, which prints it. Null also when that was cancelled. */
  "shell.printReport": ask<null>()(
    z.strictObject({ reportId: z.string().min(1).max(200), settings: reportSettings.optional() }),
  ),
  /** Asks where to, has the library write the numbers there. */
  "shell.exportAnalysis": ask<{ readonly path: string } | null>()(
    analysed.extend({ kind: z.enum(analysisKinds) }),
  ),
  /** Show the file last exported from this window in the folder. */
  "shell.revealExport": ask<null>()(nothing),
  /** Asks where to, has the library write a copy there, and opens it in a window of its own. */
  "shell.saveCopy": ask<SavedCopy | null>()(nothing),
  /** Close the project, put this backup in its place, open it again. */
  "shell.restoreBackup": ask<Restored>()(z.strictObject({ backupId: z.string().min(1).max(200) })),
  /** What happened while the page was not there to hear it, in sentences; each is told once. */
  "shell.takeNews": ask<readonly string[]>()(nothing),
  /** What lay open in this project's window when it was last used; null when nothing is known. */
  "shell.getDesk": ask<DeskState | null>()(nothing),
  /** Remember what lies open. */
  "shell.keepDesk": ask<null>()(deskState),
  /** What Undo and Redo in the menu would do; null greys them out. */
  "shell.setUndo": ask<null>()(z.strictObject({ undo: label, redo: label })),
  "shell.getPreferences": ask<Preferences>()(nothing),
  /** Answers with all of them; every window hears of it. */
  "shell.changePreferences": ask<Preferences>()(preferencesChange),
} as const;

export type Shell = typeof shell;
export type ShellChannel = keyof Shell;
export type ShellQuestion<C extends ShellChannel> = z.input<Shell[C]["input"]>;
export type ShellOutput<C extends ShellChannel> = Exclude<Shell[C]["output"], undefined>;

export function isShellChannel(name: unknown): name is ShellChannel {
  return typeof name === "string" && Object.hasOwn(shell, name);
}

/** Paths of files dropped on a window, as preload learnt them from the system. */
export const droppedPaths = z.array(z.string().min(1)).max(10_000);
