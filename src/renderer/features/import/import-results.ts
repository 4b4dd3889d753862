import { importSummary } from "../../../contract/import-summary.ts";
import type { ImportOutcome, ImportPlan, ImportResult } from "../../../contract/records.ts";

export type ImportedFile = ImportResult["files"][number];

/** What wants attention first. */
const order: readonly ImportOutcome[] = ["refused", "cancelled", "version", "imported", "unchanged"];

/** The files by what became of them, each group in the order of the import. */
export function groupByOutcome(
  files: readonly ImportedFile[],
): readonly { readonly outcome: ImportOutcome; readonly files: readonly ImportedFile[] }[] {
  return order
    .map((outcome) => ({ outcome, files: files.filter((file) => file.outcome === outcome) }))
    .filter((group) => group.files.length > 0);
}

/** A row of the list of results: the heading of a group, or one file of it. */
export interface ResultRow {
  readonly key: string;
  readonly outcome: ImportOutcome;
  /** Files of its group. */
  readonly count: number;
  /** Null for the heading. */
  readonly file: ImportedFile | null;
}

/** The groups one below the other, each under its heading. */
export function resultRows(files: readonly ImportedFile[]): readonly ResultRow[] {
  return groupByOutcome(files).flatMap(({ outcome, files: group }) => {
    const row = { outcome, count: group.length };
    return [
      { ...row, key: outcome, file: null },
      // Articles of one table share its path.
      ...group.map((file, at) => ({ ...row, key: `${outcome} ${at} ${file.path}`, file })),
    ];
  });
}

/** A first result with what a later try made of some of its files. */
export function withRetry(first: ImportResult, later: ImportResult): ImportResult {
  const retried = new Set(later.files.map(({ path }) => path));
  const places = new Map<string, ImportedFile[]>();
  for (const file of later.files) places.set(file.path, [...(places.get(file.path) ?? []), file]);
  const files = first.files.flatMap((file) => {
    if (!retried.has(file.path)) return [file];
    const now = places.get(file.path) ?? [];
    // A table has several articles from one path; they stand where its first stood.
    places.delete(file.path);
    return now;
  });
  return importSummary(files);
}

/** Places in the plan of the files that did not get in. */
export function placesToRetry(plan: ImportPlan, { files }: ImportResult): number[] {
  const failed = new Set(
    files.filter(({ outcome }) => outcome === "refused" || outcome === "cancelled").map(({ path }) => path),
  );
  return plan.files.filter(({ path }) => failed.has(path)).map(({ place }) => place);
}

export function placeOf(plan: ImportPlan, path: string): number | null {
  return plan.files.find((file) => file.path === path)?.place ?? null;
}

/** The article to open after an import: the first that is new, else the first that is there. */
export function articleToOpen({ files }: ImportResult): string | null {
  const found = files.find(({ outcome }) => outcome === "imported" || outcome === "version");
  return (found ?? files.find(({ articleId }) => articleId !== null))?.articleId ?? null;
}
