import { type ReactElement, type Ref, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { enReader as en } from "../../wording/en-reader.ts";
import { Autosave } from "./autosave.ts";

interface Props {
  /** As stored. */
  readonly note: string;
  /** Null when it is stored, else the sentence that says why not. */
  readonly onSave: (note: string) => Promise<string | null>;
  readonly onFocus: () => void;
  /** The keyboard is done here: Escape, or Ctrl+Enter. */
  readonly onLeave: () => void;
  /** The field is left, or an undo came when it was, and there is not a word in it. */
  readonly onEmpty: () => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** How long after the last key it saves by itself, in milliseconds. */
const patience = 400;

/**
 * A note that saves itself. What is typed stays on the screen until the library has it, also when
 * saving fails; a note changed elsewhere (an undo) appears here unless it is being written on.
 */
export function NoteField({ note, onSave, onFocus, onLeave, onEmpty, ref }: Props): ReactElement {
  const problemId = useId();
  const isFocused = useRef(false);
  const { text, problem, change, flush } = useAutosave(note, onSave, () => {
    if (!isFocused.current) onEmpty();
  });
  const onKeyDown = (event: React.KeyboardEvent) => {
    // Keys of the window with Ctrl or Cmd go on; plain ones are text.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    const isDone = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
    if (!isDone || event.nativeEvent.isComposing) return;
    event.preventDefault();
    flush();
    onLeave();
  };
  const onBlur = () => {
    isFocused.current = false;
    flush();
    if (text.trim() === "") onEmpty();
  };
  return (
    <>
      <textarea
        ref={ref}
        className="note"
        aria-label={en.note}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        placeholder={en.notePlaceholder}
        rows={1}
        spellCheck={false}
        value={text}
        onChange={(event) => change(event.target.value)}
        onFocus={() => {
          isFocused.current = true;
          onFocus();
        }}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <p id={problemId} role="alert" className="note-problem">
          {problem}
        </p>
      )}
    </>
  );
}

function useAutosave(note: string, onSave: Props["onSave"], onEmptied: () => void) {
  const [text, setText] = useState(note);
  const [problem, setProblem] = useState<string | null>(null);
  const latestSave = useRef(onSave);
  const [autosave] = useState(() => {
    const save = async (wanted: string) => {
      const failed = await latestSave.current(wanted);
      setProblem(failed);
      return failed === null;
    };
    return new Autosave(note, save, patience);
  });

  useEffect(() => {
    latestSave.current = onSave;
  }, [onSave]);
  const emptied = useEffectEvent(onEmptied);
  useEffect(() => {
    const before = autosave.text;
    autosave.take(note);
    setText(autosave.text);
    if (before !== "" && autosave.text === "") emptied();
  }, [note, autosave]);
  useEffect(() => () => void autosave.flush(), [autosave]);

  const change = (typed: string) => {
    setText(typed);
    autosave.change(typed);
  };
  return { text, problem, change, flush: () => void autosave.flush() };
}
