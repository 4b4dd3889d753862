import { create } from "zustand";
import type { ExportFormat } from "../../../contract/export-formats.ts";
import { exportFormats } from "../../../contract/export-formats.ts";
import type { PortProgress } from "../../../contract/port.ts";
import { type ReportSettings, usualSettings } from "../../../core/report/settings.ts";
import { onProgress } from "../../bridge/library.ts";

/** One export at a time from each window, and what was chosen for it: the next one begins with that. */
interface ExportDesk {
  readonly format: ExportFormat;
  readonly settings: ReportSettings;
  /** A report that an analyst has written, in place of a ready-made one. */
  readonly report: string | null;
  /** The running export's name towards the library; null when none runs. */
  readonly job: string | null;
  /** Null until main knows where to, and the work begins. */
  readonly progress: Pick<PortProgress, "done" | "total" | "name"> | null;
  readonly isCancelling: boolean;
  /** Whether a report is shown beside its options. */
  readonly isPreviewing: boolean;
  readonly choose: (format: ExportFormat) => void;
  readonly set: (settings: Partial<ReportSettings>) => void;
}

export const useExportDesk = create<ExportDesk>()((put) => ({
  format: exportFormats[0].id,
  settings: usualSettings,
  report: null,
  job: null,
  progress: null,
  isCancelling: false,
  isPreviewing: false,
  choose: (format) => put({ format }),
  set: (changed) => put(({ settings }) => ({ settings: { ...settings, ...changed } })),
}));

onProgress(({ job, done, total, name }) => {
  if (useExportDesk.getState().job === job) useExportDesk.setState({ progress: { done, total, name } });
});
