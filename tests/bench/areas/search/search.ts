import type { Row } from "../../measure/rows.ts";
import type { Setting } from "../area.ts";
import { searchClasses } from "./classes.ts";

export async function searchArea(setting: Setting): Promise<Row[]> {
  return [...(await searchClasses(setting))];
}
