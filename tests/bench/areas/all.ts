import type { Area } from "./area.ts";
import { importArea } from "./import.ts";
import { readerArea } from "./reader/reader.ts";
import { saveArea } from "./save.ts";
import { searchArea } from "./search/search.ts";

/** Every area by the name it is asked for; those in windows need Electron and a display. */
export const areas: Readonly<Record<string, { readonly run: Area; readonly inWindow: boolean }>> = {
  save: { run: saveArea, inWindow: false },
  search: { run: searchArea, inWindow: false },
  reader: { run: readerArea, inWindow: true },
  import: { run: importArea, inWindow: false },
};
