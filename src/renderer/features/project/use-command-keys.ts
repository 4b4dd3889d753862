import { useEffect } from "react";
import { isPressed } from "../../../contract/keymap.ts";
import { onCommand } from "../../bridge/shell.ts";
import { commandOfKey, runCommand } from "../../commands.ts";
import { belongsToField, isField, watchFields } from "../../field-edits.ts";
import { isMac } from "../../ui/platform.ts";

/** Marks what a key is being chosen in: no key acts while one is. */
const choosesKey = "[data-chooses-key]";

/** Carry out commands that come from the menu bar or from keys pressed in the window. */
export function useCommandKeys(): void {
  useEffect(() => onCommand((id) => runCommand(id, "menu")), []);
  useEffect(() => watchFields(), []);
  useEffect(() => {
    const onLetter = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isField(document.activeElement) || isChoosing()) return;
      const id = commandOfKey(event, "letter", isMac);
      if (id === null) return;
      event.preventDefault();
      runCommand(id, "key");
    };
    const run = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isChoosing() || isForNote(event)) return;
      const id = commandOfKey(event, "other", isMac);
      if (id === null) return;
      const isHistory = id === "undo" || id === "redo";
      if (isHistory && belongsToField(id, document.activeElement)) return;
      event.preventDefault();
      // A key held down to empty a field must not run on into the project.
      if (!(isHistory && event.repeat)) runCommand(id, "key");
    };
    const onKey = (event: KeyboardEvent) => {
      if (!isLate(event)) run(event);
    };
    const onLateKey = (event: KeyboardEvent) => {
      if (isLate(event) && (isSideways(event) || !isField(document.activeElement))) run(event);
    };
    window.addEventListener("keydown", onLetter);
    // Before the widgets see them: many of those keep every key to themselves.
    window.addEventListener("keydown", onKey, { capture: true });
    window.addEventListener("keydown", onLateKey);
    return () => {
      window.removeEventListener("keydown", onLetter);
      window.removeEventListener("keydown", onKey, { capture: true });
      window.removeEventListener("keydown", onLateKey);
    };
  }, []);
}

/** Alt with an arrow moves a bound while one is being edited; what has the focus comes first. */
function isLate({ altKey, key }: KeyboardEvent): boolean {
  return altKey && key.startsWith("Arrow");
}

/** Alt with these leads back and forward from a field, too, but on a Mac, where it goes by words. */
function isSideways({ key }: KeyboardEvent): boolean {
  return !isMac && (key === "ArrowLeft" || key === "ArrowRight");
}

/** In a rich note Ctrl or Cmd with B and I mean bold and italic, whatever they are elsewhere. */
function isForNote(event: KeyboardEvent): boolean {
  const isMark = isPressed(event, "CmdOrCtrl+B", isMac) || isPressed(event, "CmdOrCtrl+I", isMac);
  return isMark && document.activeElement?.closest("[data-rich-note]") != null;
}

function isChoosing(): boolean {
  return document.activeElement?.closest(choosesKey) != null;
}
