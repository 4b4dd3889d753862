import {
  type ReactElement,
  type Ref,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { longestNote } from "../../../contract/note-limit.ts";
import { type NoteDocument, noteOfText, textOfNote } from "../../../core/note/document.ts";
import { tellFieldInput } from "../../field-edits.ts";
import { enNotes } from "../../wording/en-notes.ts";
import { enReader as en } from "../../wording/en-reader.ts";
import { NoteTools } from "./NoteTools.tsx";
import { NoteEditor, type NoteState } from "./note-editor.ts";
import { useSavedNote } from "./use-saved-note.ts";
import "./notes.css";

interface Props {
  /** As stored: its words, and how it was written when they do not say all of it. */
  readonly note: string;
  readonly written: NoteDocument | null;
  /** Null when it is stored, else the sentence that says why not. */
  readonly onSave: (note: NoteDocument) => Promise<string | null>;
  readonly onFocus: () => void;
  /** The keyboard is done here: Escape, or Ctrl+Enter. */
  readonly onLeave: () => void;
  /** The field is left, or an undo came when it was, and there is not a word in it. */
  readonly onEmpty: () => void;
  readonly ref?: Ref<{ readonly focus: () => void }>;
}

const resting: NoteState = { looks: new Set(), link: null };

/**
 * A note that saves itself, with its tools while it has the focus. What is written stays on the screen
 * until the library has it, also when saving fails.
 */
export function RichNote({ note, written, onSave, onFocus, onLeave, onEmpty, ref }: Props): ReactElement {
  const problemId = useId();
  const root = useRef<HTMLDivElement>(null);
  const editor = useRef<NoteEditor | null>(null);
  const [isFocused, setIsFocused] = useState(false);
  const [isEmpty, setIsEmpty] = useState(note === "");
  const [state, setState] = useState(resting);
  const [refusal, setRefusal] = useState<string | null>(null);
  const saved = useSavedNote({ note, written }, onSave, (elsewhere) => {
    editor.current?.show(elsewhere);
    setIsEmpty(textOfNote(elsewhere) === "");
    if (textOfNote(elsewhere) === "" && root.current?.contains(document.activeElement) !== true) onEmpty();
  });

  const change = useEffectEvent((changed: NoteDocument) => {
    setIsEmpty(textOfNote(changed) === "");
    setRefusal(null);
    if (root.current !== null) tellFieldInput(root.current, "insertText");
    saved.change(changed);
  });
  const canPaste = useEffectEvent((length: number) => {
    const whole = length + textOfNote(editor.current!.note).length;
    setRefusal(whole > longestNote ? enNotes.tooLong(whole, longestNote) : null);
    return whole <= longestNote;
  });
  const first = useEffectEvent(() => written ?? noteOfText(note));
  useLayoutEffect(() => {
    if (root.current === null) return;
    const made = new NoteEditor(root.current, first(), {
      onChange: (changed) => change(changed),
      onState: setState,
      canPaste: (length) => canPaste(length),
    });
    editor.current = made;
    return () => {
      editor.current = null;
      made.dispose();
    };
  }, []);
  useImperativeHandle(ref, () => ({ focus: () => editor.current?.focusEnd() }), []);

  const onKeyDown = (event: React.KeyboardEvent) => {
    // Keys of the window with Ctrl or Cmd go on; plain ones are text.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    const isDone = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
    if (!isDone || event.nativeEvent.isComposing) return;
    event.preventDefault();
    saved.flush();
    onLeave();
  };
  const onBlur = (event: React.FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setIsFocused(false);
    saved.flush();
    if (editor.current !== null && textOfNote(editor.current.note).trim() === "") onEmpty();
  };
  const problem = refusal ?? saved.problem;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it watches over the field and its tools.
    <div
      className="rich-note"
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onFocus={() => {
        setIsFocused(true);
        onFocus();
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a textarea holds no marks. */}
      <div
        ref={root}
        className="note"
        role="textbox"
        tabIndex={0}
        contentEditable
        suppressContentEditableWarning
        data-rich-note=""
        data-empty={isEmpty}
        data-placeholder={en.notePlaceholder}
        aria-label={en.note}
        aria-multiline="true"
        aria-placeholder={en.notePlaceholder}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        spellCheck={false}
      />
      {isFocused && (
        <NoteTools
          state={state}
          onToggle={(look) => editor.current?.toggle(look)}
          onLink={(address) => editor.current?.link(address) ?? false}
          onDone={() => root.current?.focus()}
        />
      )}
      {problem !== null && (
        <p id={problemId} role="alert" className="note-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
