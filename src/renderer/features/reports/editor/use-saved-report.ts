import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { ReportDocument } from "../../../../core/report/composed/document.ts";
import { Autosave } from "../../annotations/autosave.ts";

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
  document: ReportDocument,
  onSave: (document: ReportDocument) => Promise<string | null>,
  onElsewhere: (document: ReportDocument) => void,
): SavedReport {
  const stored = JSON.stringify(document);
  const [problem, setProblem] = useState<string | null>(null);
  const latestSave = useRef(onSave);
  const [autosave] = useState(() => {
    const save = async (wanted: string) => {
      const failed = await latestSave.current(JSON.parse(wanted) as ReportDocument);
      setProblem(failed);
      return failed === null;
    };
    return new Autosave(stored, save, patience);
  });
  useEffect(() => {
    latestSave.current = onSave;
  }, [onSave]);
  const elsewhere = useEffectEvent(onElsewhere);
  useEffect(() => {
    const before = autosave.text;
    autosave.take(stored);
    if (autosave.text !== before) elsewhere(JSON.parse(autosave.text) as ReportDocument);
  }, [stored, autosave]);
  useEffect(() => () => void autosave.flush(), [autosave]);

  return {
    problem,
    change: (changed) => autosave.change(JSON.stringify(changed)),
    flush: () => autosave.flush(),
  };
}
