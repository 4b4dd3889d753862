import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type ElectronApplication, expect, type Page } from "@playwright/test";
import { projectRoot } from "../../scripts/electron/electron-package.ts";
import type { CommandId } from "../../src/contract/commands.ts";

/** What an analyst does with menus and system dialogs, which a page's driver cannot reach. */

export const seedFiles: readonly string[] = readdirSync(join(projectRoot, "seeds"))
  .sort()
  .map((name) => join(projectRoot, "seeds", name));

/** Choose a command from the menu bar. */
export async function chooseMenu(app: ElectronApplication, id: CommandId): Promise<void> {
  await app.evaluate(({ Menu, BrowserWindow }, itemId) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(itemId);
    if (!item) throw new Error(`the menu has no ${itemId}`);
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    item.click(undefined, window, window?.webContents);
  }, id);
}

/** What a menu item says now. */
export async function menuLabel(app: ElectronApplication, id: CommandId): Promise<string | undefined> {
  return app.evaluate(({ Menu }, itemId) => Menu.getApplicationMenu()?.getMenuItemById(itemId)?.label, id);
}

/** The next save dialog answers with this path, as if typed and confirmed. */
export async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

/** The next open dialog answers with these paths. */
export async function answerOpenDialog(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
    },
    [...paths],
  );
}

/** File ▸ Export, in the format offered first. */
export async function exportReport(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await answerSaveDialog(app, path);
  await chooseMenu(app, "exportReport");
  const dialog = page.getByRole("dialog", { name: "Export" });
  await expect(dialog.getByRole("combobox", { name: "Format" })).toBeVisible();
  await dialog.getByRole("button", { name: "Export…" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Exported /)).toBeVisible();
}
