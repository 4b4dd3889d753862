import type { ImportPlan, TableMapping } from "../../../contract/records.ts";

/** A plan is carried out without a question when there is nothing to choose and nothing to warn of. */
export function isPlain({ files }: ImportPlan): boolean {
  const [first, ...others] = files;
  return (
    first !== undefined &&
    others.length === 0 &&
    first.refusal === null &&
    first.table === null &&
    first.kind !== "exchange"
  );
}

/** Places of the files that can be imported, as far as that is known before they are read. */
export function importable({ files }: ImportPlan): number[] {
  return files.filter((file) => file.refusal === null).map((file) => file.place);
}

/** What a table's columns can hold, the text first. */
export const columnFacts = ["text", "title", "source", "author", "date", "language", "url"] as const;

export type ColumnFact = (typeof columnFacts)[number];

/** The mapping with another column for one fact; null takes the fact's column away. */
export function withColumn(mapping: TableMapping, fact: ColumnFact, column: number | null): TableMapping {
  const { [fact]: _before, ...others } = mapping;
  return column === null ? others : { ...others, [fact]: column };
}

/** Whether every table among the files chosen says where its text is. */
export function haveTexts(
  { files }: ImportPlan,
  chosen: ReadonlySet<number>,
  mappings: Readonly<Record<string, TableMapping>>,
): boolean {
  const tables = files.filter(({ place, table }) => table !== null && chosen.has(place));
  return tables.every(({ place }) => mappings[String(place)]?.text !== undefined);
}
