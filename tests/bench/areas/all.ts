import { anchorArea } from "./anchor/anchor.ts";
import type { Area } from "./area.ts";
import { exportArea } from "./export/export.ts";
import { importArea } from "./import.ts";
import { readerArea } from "./reader/reader.ts";
import { saveArea } from "./save.ts";
import { searchArea } from "./search/search.ts";
import { memoryArea } from "./window/memory.ts";
import { startArea } from "./window/start.ts";

/** Every area by the name it is asked for; those in windows need Electron and a display. */
export const areas: Readonly<Record<string, { readonly run: Area; readonly inWindow: boolean }>> = {
  start: { run: startArea, inWindow: true },
  memory: { run: memoryArea, inWindow: true },
  reader: { run: readerArea, inWindow: true },
  search: { run: searchArea, inWindow: true },
  save: { run: saveArea, inWindow: false },
  import: { run: importArea, inWindow: false },
  "re-anchor": { run: anchorArea, inWindow: false },
  export: { run: exportArea, inWindow: true },
};
