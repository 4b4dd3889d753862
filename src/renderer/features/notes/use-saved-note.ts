import { useEffect, useEffectEvent, useRef, useState } from "react";
import {
  isPlainNote,
  type NoteDocument,
  noteOfText,
  textOfNote,
  tidyNote,
} from "../../../core/note/document.ts";
import { holdUnsaved, isFailing } from "../../bridge/saving.ts";
import { Autosave } from "../annotations/autosave.ts";

interface Stored {
  readonly note: string;
  readonly written: NoteDocument | null;
}

interface SavedNote {
  /** Why it is not stored; null when it is, or will be in a moment. */
  readonly problem: string | null;
  readonly change: (note: NoteDocument) => void;
  readonly flush: () => void;
}

/** How long after the last key it saves by itself, in milliseconds. */
const patience = 250;

/**
 * Saves a note a moment after each change. `onElsewhere` hears of a note changed elsewhere (an undo);
 * what is being written and not yet stored goes over it.
 */
export function useSavedNote(
  { note, written }: Stored,
  onSave: (note: NoteDocument) => Promise<string | null>,
  onElsewhere: (note: NoteDocument) => void,
): SavedNote {
  const stored = keyOf(written ?? noteOfText(note));
  const [problem, setProblem] = useState<string | null>(null);
  const latestSave = useRef(onSave);
  const [autosave] = useState(() => {
    const owner = {};
    const save = async (wanted: string) => {
      const failed = await latestSave.current(JSON.parse(wanted) as NoteDocument);
      holdUnsaved(owner, failed !== null && isFailing());
      setProblem(failed);
      return failed === null;
    };
    return new Autosave(stored, save, patience, isFailing);
  });
  useEffect(() => {
    latestSave.current = onSave;
  }, [onSave]);
  const elsewhere = useEffectEvent(onElsewhere);
  useEffect(() => {
    const before = autosave.text;
    autosave.take(stored);
    if (autosave.text !== before) elsewhere(JSON.parse(autosave.text) as NoteDocument);
  }, [stored, autosave]);
  useEffect(() => () => void autosave.flush(), [autosave]);

  return {
    problem,
    change: (changed) => autosave.change(keyOf(changed)),
    flush: () => void autosave.flush(),
  };
}

/** A note as text, the same for all that the library stores alike: white space at its ends is not kept. */
function keyOf(note: NoteDocument): string {
  const tidied = tidyNote(note, (text) => text);
  return JSON.stringify(isPlainNote(tidied) ? noteOfText(textOfNote(tidied).trim()) : tidied);
}
