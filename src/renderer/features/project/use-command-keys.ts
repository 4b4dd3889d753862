import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import { onCommand } from "../../bridge/shell.ts";
import { commandKeys, runCommand } from "../../commands.ts";
import { belongsToField, watchFields } from "../../field-edits.ts";

/** Carry out commands that come from the menu bar or from keys pressed in the window. */
export function useCommandKeys(): void {
  useEffect(() => onCommand((id) => runCommand(id, "menu")), []);
  useEffect(() => watchFields(), []);
  useEffect(() => {
    const bindings = commandKeys.map(({ binding, id }) => [
      binding,
      (event: KeyboardEvent) => {
        if (event.defaultPrevented) return;
        const isHistory = id === "undo" || id === "redo";
        if (isHistory && belongsToField(id, document.activeElement)) return;
        event.preventDefault();
        // A key held down to empty a field must not run on into the project.
        if (!(isHistory && event.repeat)) runCommand(id, "key");
      },
    ]);
    // Before the widgets see them: many of those keep every key to themselves.
    return tinykeys(window, Object.fromEntries(bindings), { capture: true });
  }, []);
}
