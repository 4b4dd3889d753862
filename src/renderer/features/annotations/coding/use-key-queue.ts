import { useLayoutEffect, useRef, useState } from "react";
import type { Range as TextRange } from "../../../../core/text/range.ts";
import type { ReaderAction } from "../../../reader/reader-keys.ts";
import { KeyQueue } from "./key-queue.ts";

type Act = (action: ReaderAction, range: TextRange | null) => Promise<void> | void;

interface Keys {
  /** Have keys wait until this is stored and shown. */
  readonly hold: (work: Promise<void>) => void;
  readonly act: (action: ReaderAction, range: TextRange | null) => void;
  /** Whether a key belongs to a field that a key before it is about to open. */
  readonly take: (press: KeyboardEvent) => boolean;
}

/** Keys of the text one after the other, each acting on what the one before it has left. */
export function useKeyQueue(act: Act, selected: () => TextRange | null): Keys {
  const [queue] = useState(() => new KeyQueue());
  const latest = useRef({ act, selected });
  useLayoutEffect(() => {
    latest.current = { act, selected };
  });

  /** `firstRange` is what the first key was pressed on; those after it find what is selected then. */
  const doing = (firstRange?: TextRange | null) => {
    let given = firstRange;
    return () => ({
      run: async (action: ReaderAction) => {
        const range = given === undefined ? latest.current.selected() : given;
        given = undefined;
        await latest.current.act(action, range);
        // The window's copy of the rows tells of a change in a turn of its own.
        await turn();
        await turn();
      },
      // The only way to type that leaves the field its own undo.
      type: (text: string) => void document.execCommand("insertText", false, text),
    });
  };
  const hold = async (work: Promise<void>) => {
    await work;
    await turn();
    await turn();
  };
  return {
    hold: (work) => void queue.hold(hold(work), doing()),
    act: (action, range) => void queue.push(action, doing(range)),
    take: ({ key, ctrlKey, metaKey }) => [...key].length === 1 && !ctrlKey && !metaKey && queue.take(key),
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
