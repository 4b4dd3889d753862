import type { ExchangeData } from "../../../core/exchange/exchange.ts";
import { csvTable } from "./csv-table.ts";

/** The codebook: one row a tag, in tree order, with the number of highlights that carry the tag itself. */
export function writeCodebookCsv({ tags, annotations }: ExchangeData): string {
  const uses = new Map<string, number>();
  for (const { codings } of annotations) {
    for (const { tag } of codings) uses.set(tag.id, (uses.get(tag.id) ?? 0) + 1);
  }
  return csvTable(
    ["id", "parent", "path", "name", "description", "colour", "pattern", "highlights"],
    tags.map(({ id, parentId, path, name, description, colour, pattern }) => ({
      ...{ id, parent: parentId, path, name, description, colour, pattern },
      highlights: uses.get(id) ?? 0,
    })),
  );
}
