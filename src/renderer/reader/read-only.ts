/** What of EditContext (Chromium 121 and later) is used here; TypeScript's DOM library lacks it. */
interface EditContext extends EventTarget {
  readonly text: string;
  updateText(start: number, end: number, text: string): void;
}

/** Events by which text gets in or out of an editable element. */
const changing = ["beforeinput", "paste", "cut", "drop", "dragover"] as const;

/**
 * Give an element a caret, keyboard selection and the role of a text box, while nothing can change
 * what stands in it. Answers with its own undo.
 *
 * Why EditContext: tried in Chromium 130 and 156 with real keys. `contenteditable` with a
 * `beforeinput` guard refuses typing, but `insertCompositionText` cannot be cancelled, so an input
 * method writes into the article, and `execCommand` does not even ask. With an EditContext the
 * browser itself keeps its hands off the page: composed text goes into the context, where it is
 * thrown away, every `execCommand` answers false, and the accessibility tree says "read-only",
 * which it does not for `contenteditable`. Arrows, Shift and Ctrl with them, Home, End, Page Up and
 * Down, Ctrl+A, double and triple click work in both alike.
 *
 * The guard stays as a second lock: pasting, cutting and dropping are the page's affair in either.
 */
export function makeReadOnly(element: HTMLElement): () => void {
  const context = new (window as unknown as { EditContext: new () => EditContext }).EditContext();
  const discard = () => context.updateText(0, context.text.length, "");
  context.addEventListener("textupdate", discard);
  (element as { editContext?: EditContext | null }).editContext = context;

  const refuse = (event: Event) => event.preventDefault();
  for (const type of changing) element.addEventListener(type, refuse, { capture: true });
  element.addEventListener("dragstart", copyOnly);
  return () => {
    (element as { editContext?: EditContext | null }).editContext = null;
    context.removeEventListener("textupdate", discard);
    for (const type of changing) element.removeEventListener(type, refuse, { capture: true });
    element.removeEventListener("dragstart", copyOnly);
  };
}

/** Words may be dragged out into a note; "move" would then try to take them from here. */
function copyOnly(event: DragEvent): void {
  if (event.dataTransfer !== null) event.dataTransfer.effectAllowed = "copy";
}
