import { useEffect, useEffectEvent, useRef, useState } from "react";
import { holdUnsaved, isFailing } from "../../bridge/saving.ts";
import { Autosave } from "./autosave.ts";

interface Options {
  /** Of what it is the text: what could not be stored is in its field again when that comes back. */
  readonly id?: string;
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

/** Texts whose fields went before they could be stored, by what they are of: who takes one has to see to it. */
const left = new Map<string, () => string>();

/** Saves what is written a moment after each change, and when its field or the whole window goes. */
export function useAutosave({ id, stored, patience, onSave, onElsewhere }: Options): Autosaved {
  const [problem, setProblem] = useState<string | null>(null);
  const latestSave = useRef(onSave);
  const isGone = useRef(false);
  const [autosave] = useState(() => {
    const owner = {};
    const save = async (wanted: string) => {
      const failed = await latestSave.current(wanted);
      const isWaiting = failed !== null && isFailing();
      holdUnsaved(owner, isWaiting);
      if (isGone.current && id !== undefined) {
        if (isWaiting) left.set(id, take);
        else left.delete(id);
      }
      setProblem(failed);
      return failed === null;
    };
    const take = () => {
      holdUnsaved(owner, false);
      return made.giveUp();
    };
    const made = new Autosave(stored, save, patience, isFailing);
    return made;
  });
  useEffect(() => {
    latestSave.current = onSave;
  }, [onSave]);
  const elsewhere = useEffectEvent(onElsewhere);
  useEffect(() => {
    isGone.current = false;
    const text = id === undefined ? undefined : left.get(id)?.();
    if (id === undefined || text === undefined) return;
    left.delete(id);
    autosave.change(text);
    elsewhere(text);
  }, [id, autosave]);
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
      isGone.current = true;
      flush();
    };
  }, [autosave]);
  return { problem, change: (text) => autosave.change(text), flush: () => autosave.flush() };
}
