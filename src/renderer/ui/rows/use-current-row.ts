import { type KeyboardEvent, useRef, useState } from "react";
import { rowAfterKey, rowNamed } from "./row-keys.ts";

/** Milliseconds after which a typed letter begins a new name. */
const typingPause = 700;

interface Options {
  readonly names: readonly string[];
  /** The row the keys start from; below 0 for none. */
  readonly start: number;
  readonly onMove: (index: number) => void;
}

interface CurrentRow {
  readonly current: number;
  readonly setCurrent: (index: number) => void;
  /** True when the key was one of the list's and has been dealt with. */
  readonly takes: (event: KeyboardEvent) => boolean;
}

/** The row of a list where the keyboard is: by arrows, page keys, Home, End, and the first letters of a name. */
export function useCurrentRow({ names, start, onMove }: Options): CurrentRow {
  const [moved, setMoved] = useState<{ readonly index: number; readonly from: number } | null>(null);
  const typing = useRef({ text: "", at: 0 });
  // What was chosen elsewhere meanwhile is where the keys go on.
  const wanted = moved === null || moved.from !== start ? Math.max(0, start) : moved.index;
  const current = Math.min(wanted, names.length - 1);
  const go = (index: number | null) => {
    if (index === null) return;
    setMoved({ index, from: start });
    onMove(index);
  };

  const typeAhead = ({ key, timeStamp }: KeyboardEvent) => {
    const isNew = timeStamp - typing.current.at > typingPause;
    const text = isNew ? key : typing.current.text + key;
    typing.current = { text, at: timeStamp };
    go(rowNamed(names, text, isNew ? current + 1 : current));
  };
  return {
    current,
    setCurrent: (index) => setMoved({ index, from: start }),
    takes: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return false;
      const next = rowAfterKey(event.key, current, names.length);
      if (next !== null) go(next);
      else if (/^[\p{L}\p{N}]$/u.test(event.key)) typeAhead(event);
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
