import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from "electron";

/** The menu people expect on a right click: over a text field to edit, over selected text to copy. */
export function addContextMenu(window: BrowserWindow): void {
  window.webContents.on("context-menu", (_event, { isEditable, selectionText, editFlags }) => {
    const items: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: "cut", enabled: editFlags.canCut },
          { role: "copy", enabled: editFlags.canCopy },
          { role: "paste", enabled: editFlags.canPaste },
          { type: "separator" },
          { role: "selectAll", enabled: editFlags.canSelectAll },
        ]
      : [{ role: "copy", enabled: editFlags.canCopy }];
    if (isEditable || selectionText !== "") Menu.buildFromTemplate(items).popup({ window });
  });
}
