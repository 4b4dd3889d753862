import { useEffect, useEffectEvent, useRef, useState } from "react";
import { holdUnsaved, isFailing } from "../../bridge/saving.ts";
import { Autosave } from "./autosave.ts";

interface Options {
  /** What the library has now. */
  readonly stored: string;
  /** How long after the last change it saves by itself, in milliseconds. */
  readonly patience: number;
  /** Answers with why it could not be stored, or null. */
  readonly onSave: (text: string) => Promise<string | null>;
  /** It was changed elsewhere: by an undo, say. What is being written and not yet stored goes over it. */
  readonly onElsewhere: (text: string) => void;
}

interface Autosaved {
  /** Why it is not stored; null when it is, or will be in a moment. */
  readonly problem: string | null;
  readonly change: (text: string) => void;
  readonly flush: () => Promise<void>;
}

/** Saves what is written a moment after each change, and when its field or the whole window goes. */
export function useAutosave({ stored, patience, onSave, onElsewhere }: Options): Autosaved {
  const [problem, setProblem] = useState<string | null>(null);
  const latestSave = useRef(onSave);
  const [autosave] = useState(() => {
    const owner = {};
    const save = async (wanted: string) => {
      const failed = await latestSave.current(wanted);
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
    if (autosave.text !== before) elsewhere(autosave.text);
  }, [stored, autosave]);
  useEffect(() => {
    const flush = () => void autosave.flush();
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [autosave]);
  return { problem, change: (text) => autosave.change(text), flush: () => autosave.flush() };
}
