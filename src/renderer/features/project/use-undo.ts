import { useEffect } from "react";
import type { ProjectInfo } from "../../../contract/records.ts";
import { useWrite } from "../../bridge/queries.ts";
import { askShell } from "../../bridge/shell.ts";
import { provideCommands } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { belongsToField, changeField } from "../../field-edits.ts";
import { flushPending } from "../../pending-writes.ts";
import { en } from "../../wording/en.ts";

/** Provide Undo and Redo, and keep the menu bar told of what they would do. */
export function useUndo(project: ProjectInfo | undefined): void {
  const { write: undo } = useWrite("log.undo");
  const { write: redo } = useWrite("log.redo");
  const isOpen = project !== undefined;
  const undoLabel = project?.undo ?? null;
  const redoLabel = project?.redo ?? null;

  useEffect(() => {
    void askShell("shell.setUndo", { undo: undoLabel, redo: redoLabel });
  }, [undoLabel, redoLabel]);

  useEffect(() => {
    if (!isOpen) return;
    const step = async (command: "undo" | "redo") => {
      if (belongsToField(command, document.activeElement)) {
        changeField(command);
        return;
      }
      await flushPending();
      const reply = await (command === "undo" ? undo({}) : redo({}));
      if (!reply.ok) return;
      const { label } = reply.value;
      const text = command === "undo" ? en.project.undone(label) : en.project.redone(label);
      useDesk.getState().notify({ tone: "info", text, topic: "undo" });
    };
    return provideCommands({ undo: () => void step("undo"), redo: () => void step("redo") });
  }, [isOpen, undo, redo]);
}
