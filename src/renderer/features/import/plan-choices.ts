import { type Fact, facts, type ImportPlan, type TableMapping } from "../../../contract/records.ts";

/** A plan is carried out without a question when there is nothing to choose and nothing to warn of. */
export function isPlain({ files }: ImportPlan): boolean {
  const [first, ...others] = files;
  return first !== undefined && others.length === 0 && first.refusal === null && first.table === null;
}

/** Places of the files that can be imported, as far as that is known before they are read. */
export function importable({ files }: ImportPlan): number[] {
  return files.filter((file) => file.refusal === null).map((file) => file.place);
}

/** The mapping with another column for one fact; null takes the fact's column away. */
export function withColumn(mapping: TableMapping, fact: Fact | "text", column: number | null): TableMapping {
  if (fact === "text") return column === null ? mapping : { ...mapping, text: column };
  const kept = facts.filter((each) => each !== fact && mapping[each] !== undefined);
  const others = Object.fromEntries(kept.map((each) => [each, mapping[each]]));
  return { text: mapping.text, ...others, ...(column === null ? {} : { [fact]: column }) };
}
