import type { Row } from "../../measure/rows.ts";
import type { Setting } from "../area.ts";
import { exportFormatsArea } from "./formats.ts";
import { exportWindow } from "./window.ts";

/** Every format, and the window that must not stand still meanwhile. */
export async function exportArea(setting: Setting): Promise<Row[]> {
  return [...(await exportFormatsArea(setting)), ...(await exportWindow(setting))];
}
