import { create } from "zustand";
import type { ExportFormat } from "../../../contract/export-formats.ts";
import { exportFormats } from "../../../contract/export-formats.ts";
import { type ReportSettings, usualSettings } from "../../../core/report/settings.ts";

/** What was chosen for the last export from this window; the next one begins with it. */
interface ExportDesk {
  readonly format: ExportFormat;
  readonly settings: ReportSettings;
  readonly choose: (format: ExportFormat) => void;
  readonly set: (settings: Partial<ReportSettings>) => void;
}

export const useExportDesk = create<ExportDesk>()((put) => ({
  format: exportFormats[0].id,
  settings: usualSettings,
  choose: (format) => put({ format }),
  set: (changed) => put(({ settings }) => ({ settings: { ...settings, ...changed } })),
}));
