import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Range as TextRange } from "../../../../core/text/range.ts";
import type { ReaderAction } from "../../../reader/reader-keys.ts";
import { KeyQueue } from "./key-queue.ts";

type Act = (action: ReaderAction, range: TextRange | null) => Promise<void> | void;

interface Keys {
  /** Have keys wait until this is stored and shown. */
  readonly hold: (work: Promise<void>) => void;
  readonly act: (action: ReaderAction, range: TextRange | null) => void;
}

/** Keys of the text one after the other, each acting on what the one before it has left. */
export function useKeyQueue(act: Act, selected: () => TextRange | null): Keys {
  const [queue] = useState(() => new KeyQueue());
  const latest = useRef({ act, selected });
  useLayoutEffect(() => {
    latest.current = { act, selected };
  });

  // Also once the field has the focus: what came before is put into it a moment later, and first.
  useEffect(() => {
    const onKeyDown = (press: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, isComposing } = press;
      if ([...key].length !== 1 || ctrlKey || metaKey || isComposing || !queue.take(key)) return;
      press.preventDefault();
      press.stopPropagation();
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [queue]);

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
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
