import type { Row } from "../../measure/rows.ts";
import type { Setting } from "../area.ts";
import { searchClasses } from "./classes.ts";
import { searchQuotations } from "./quotations.ts";
import { searchWindow } from "./window.ts";

/** Every kind of search, and quotations beside two indexes in memory, and what of it is seen. */
export async function searchArea(setting: Setting): Promise<Row[]> {
  return [
    ...(await searchClasses(setting)),
    ...(await searchQuotations(setting)),
    ...(await searchWindow(setting)),
  ];
}
