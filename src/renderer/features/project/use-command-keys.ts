import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import { onCommand } from "../../bridge/shell.ts";
import { commandKeys, commandOfLetter, runCommand } from "../../commands.ts";
import { belongsToField, isField, watchFields } from "../../field-edits.ts";

/** Carry out commands that come from the menu bar or from keys pressed in the window. */
export function useCommandKeys(): void {
  useEffect(() => onCommand((id) => runCommand(id, "menu")), []);
  useEffect(() => watchFields(), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const id = event.ctrlKey || event.metaKey || event.isComposing ? null : commandOfLetter(event.key);
      if (id === null || event.defaultPrevented || isField(document.activeElement)) return;
      event.preventDefault();
      runCommand(id, "key");
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  useEffect(() => {
    const entryOf = ({ binding, id }: (typeof commandKeys)[number]) => [
      binding,
      (event: KeyboardEvent) => {
        if (event.defaultPrevented) return;
        if (isLate({ binding }) && isField(document.activeElement)) return;
        const isHistory = id === "undo" || id === "redo";
        if (isHistory && belongsToField(id, document.activeElement)) return;
        event.preventDefault();
        // A key held down to empty a field must not run on into the project.
        if (!(isHistory && event.repeat)) runCommand(id, "key");
      },
    ];
    // Before the widgets see them: many of those keep every key to themselves.
    const early = commandKeys.filter((key) => !isLate(key)).map(entryOf);
    const late = commandKeys.filter(isLate).map(entryOf);
    const stops = [
      tinykeys(window, Object.fromEntries(early), { capture: true }),
      tinykeys(window, Object.fromEntries(late)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
}

/** Alt with an arrow moves a bound while one is being edited; what has the focus comes first. */
function isLate({ binding }: { readonly binding: string }): boolean {
  return binding.startsWith("Alt+");
}
