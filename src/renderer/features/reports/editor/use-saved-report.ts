import type { ReportDocument } from "../../../../core/report/composed/document.ts";
import { useAutosave } from "../../annotations/use-autosave.ts";

interface SavedReport {
  /** Why it is not stored; null when it is, or will be in a moment. */
  readonly problem: string | null;
  readonly change: (report: ReportDocument) => void;
  readonly flush: () => Promise<void>;
}

/** How long after the last key it saves by itself, in milliseconds. */
const patience = 400;

/**
 * Saves a report a moment after each change. `onElsewhere` hears of a report changed elsewhere (an undo,
 * evidence added from a card); what is being written and not yet stored goes over it.
 */
export function useSavedReport(
  id: string,
  document: ReportDocument,
  onSave: (document: ReportDocument) => Promise<string | null>,
  onElsewhere: (document: ReportDocument) => void,
): SavedReport {
  const { problem, change, flush } = useAutosave({
    id,
    stored: JSON.stringify(document),
    patience,
    onSave: (text) => onSave(JSON.parse(text) as ReportDocument),
    onElsewhere: (text) => onElsewhere(JSON.parse(text) as ReportDocument),
  });
  return { problem, change: (changed) => change(JSON.stringify(changed)), flush };
}
