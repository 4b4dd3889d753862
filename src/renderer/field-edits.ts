/**
 * Undo in a text field takes back typing, anywhere else what was done to the project. This keeps
 * an eye on what has been typed into the field that has the focus, to tell the two apart.
 */
export interface FieldEdit {
  readonly field: HTMLElement;
  readonly textAtFocus: string;
  /** The `inputType` of the last change. */
  readonly lastInput: string;
}

let edit: FieldEdit | null = null;

/** Watch the fields of the document. Answers with its own undo. */
export function watchFields(): () => void {
  const onFocus = (event: FocusEvent) => {
    const field = fieldOf(event.target);
    edit = field === null ? null : { field, textAtFocus: textOf(field), lastInput: "" };
  };
  const onInput = (event: Event) => {
    if (edit === null || edit.field !== fieldOf(event.target)) return;
    edit = { ...edit, lastInput: event instanceof InputEvent ? event.inputType : "" };
  };
  document.addEventListener("focusin", onFocus, true);
  document.addEventListener("input", onInput, true);
  return () => {
    document.removeEventListener("focusin", onFocus, true);
    document.removeEventListener("input", onInput, true);
  };
}

/** An editor that keeps its input to itself says what was done to its field. */
export function tellFieldInput(field: HTMLElement, inputType: "insertText" | "historyUndo"): void {
  if (edit?.field === field) edit = { ...edit, lastInput: inputType };
}

/** Whether undo or redo belongs to the field that has the focus. */
export function belongsToField(command: "undo" | "redo", focused: Element | null): boolean {
  const field = fieldOf(focused);
  // An editor whose every change is a step of the project's own history.
  if (field?.dataset.history === "project") return false;
  if (field === null || edit === null || edit.field !== field) return false;
  return fieldTakes(command, edit, textOf(field));
}

/**
 * A field takes undo as long as its text differs from what it held when it got the focus, and redo
 * right after its own undo. A field that emptied itself because its text was used (a tag was
 * applied) has nothing of its own left, so undo means the tag.
 */
export function fieldTakes(
  command: "undo" | "redo",
  { textAtFocus, lastInput }: Omit<FieldEdit, "field">,
  text: string,
): boolean {
  return command === "undo" ? lastInput !== "" && text !== textAtFocus : lastInput.startsWith("history");
}

/** Have the focused field take back or repeat its last change. */
export function changeField(command: "undo" | "redo"): void {
  // The only way to reach a field's own history; it has no successor.
  document.execCommand(command);
}

/** Whether what has the focus takes typing. */
export function isField(focused: Element | null): boolean {
  return fieldOf(focused) !== null;
}

/** The element when its text can be typed over; an article's text takes a caret but no typing. */
export function fieldOf(target: EventTarget | null): HTMLElement | null {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    return target.readOnly || target.disabled ? null : target;
  }
  if (!(target instanceof HTMLElement) || !target.isContentEditable) return null;
  return target.closest("[aria-readonly='true']") === null ? target : null;
}

function textOf(field: HTMLElement): string {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    ? field.value
    : (field.textContent ?? "");
}
