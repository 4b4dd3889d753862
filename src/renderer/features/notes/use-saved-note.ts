import {
  isPlainNote,
  type NoteDocument,
  noteOfText,
  textOfNote,
  tidyNote,
} from "../../../core/note/document.ts";
import { useAutosave } from "../annotations/use-autosave.ts";

interface Stored {
  readonly note: string;
  readonly written: NoteDocument | null;
}

interface SavedNote {
  /** Why it is not stored; null when it is, or will be in a moment. */
  readonly problem: string | null;
  readonly change: (note: NoteDocument) => void;
  readonly flush: () => Promise<void>;
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
  const { problem, change, flush } = useAutosave({
    stored: keyOf(written ?? noteOfText(note)),
    patience,
    onSave: (text) => onSave(JSON.parse(text) as NoteDocument),
    onElsewhere: (text) => onElsewhere(JSON.parse(text) as NoteDocument),
  });
  return { problem, change: (changed) => change(keyOf(changed)), flush };
}

/** A note as text, the same for all that the library stores alike: white space at its ends is not kept. */
function keyOf(note: NoteDocument): string {
  const tidied = tidyNote(note, (text) => text);
  return JSON.stringify(isPlainNote(tidied) ? noteOfText(textOfNote(tidied).trim()) : tidied);
}
