import { create } from "zustand";
import type { ReportEditor } from "./editor/report-editor.ts";

/** What is open around reports. Nothing of it is the project's. */
interface ReportsDesk {
  readonly isPreviewing: boolean;
  /** What is being chosen for the open report. */
  readonly picking: "evidence" | "section" | null;
  /** Highlights for which a report is being chosen. */
  readonly adding: readonly string[] | null;
  /** The report last opened or added to: the first that is offered. */
  readonly lastId: string | null;
}

export const useReportsDesk = create<ReportsDesk>()(() => ({
  isPreviewing: false,
  picking: null,
  adding: null,
  lastId: null,
}));

interface OpenEditor {
  readonly editor: ReportEditor;
  /** Store what is written and not stored yet. */
  readonly flush: () => Promise<void>;
}

const editors = new Map<string, OpenEditor>();

/** Say that a report's editor stands on the page. Answers with its own undo. */
export function provideEditor(reportId: string, editor: OpenEditor): () => void {
  editors.set(reportId, editor);
  return () => {
    if (editors.get(reportId) === editor) editors.delete(reportId);
  };
}

export function editorOf(reportId: string | null): ReportEditor | null {
  return editors.get(reportId ?? "")?.editor ?? null;
}

/** Have every report stored as it stands on the page. */
export async function flushReports(): Promise<void> {
  await Promise.all([...editors.values()].map(({ flush }) => flush()));
}
