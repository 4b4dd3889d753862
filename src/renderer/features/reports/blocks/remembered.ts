import type { ShownHighlight } from "../../../../contract/composed-reports.ts";
import type { Remembered } from "../../../../core/report/composed/document.ts";

/** What a report remembers of a highlight that is put into it now. */
export function rememberedOf({ annotation, quote, citation }: ShownHighlight): Remembered {
  return { quote, tags: annotation.tags, note: annotation.note, citation };
}
