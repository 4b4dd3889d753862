import type { Area } from "./area.ts";
import { importArea } from "./import.ts";
import { saveArea } from "./save.ts";

/** Every area by the name it is asked for; those in windows need Electron and a display. */
export const areas: Readonly<Record<string, { readonly run: Area; readonly inWindow: boolean }>> = {
  save: { run: saveArea, inWindow: false },
  import: { run: importArea, inWindow: false },
};
