import type { PortProgress } from "../../contract/port.ts";
import type { Fact, ImportOutcome, ImportResult, NearArticle, PlannedFile } from "../../contract/records.ts";
import { counted, number } from "./counts.ts";

/** How far an import has come. */
export type ImportStep = Pick<PortProgress, "done" | "total" | "name" | "isStoring">;

/** What importing says, in English; a part of the one catalogue to translate. */
export const enImport = {
  title: "Import",
  drop: "Drop files or folders to import them",
  dropHint:
    "Text, web pages, Word, PDF, tables, and annotations from other programs. The files themselves stay as they are.",
  nothingFound: "There is nothing in it that could be imported.",
  busy: "An import is still running. Wait for it, or cancel it; then import the others.",
  notOnDisk: "What was dropped is not a file on this computer. Save it first, then drop the file.",

  files: "Files",
  chosen: (chosen: number, all: number) => `${number(chosen)} of ${counted(all, "file")} chosen`,
  all: "All",
  none: "None",
  kinds: {
    text: "Text",
    html: "Web page",
    docx: "Word",
    pdf: "PDF",
    table: "Table, an article a row",
    exchange: "Annotations",
    unknown: "Unknown kind",
  } satisfies Record<PlannedFile["kind"], string>,
  columns: (name: string) => `Columns of ${name}`,
  columnsHint: "Each row becomes an article. Say which column holds what.",
  noColumn: "–",
  noText: "Choose the column that holds the text; without one the table cannot be imported.",
  text: "Text",
  sample: (name: string) => `First rows of ${name}`,
  import: "Import",
  cancel: "Cancel",

  running: "Importing",
  step: ({ name, isStoring }: ImportStep, isCancelling: boolean) =>
    isStoring === true
      ? isCancelling
        ? "Stopped. Storing the last of what was read…"
        : "Storing the last of what was read…"
      : isCancelling
        ? "Stopping after this file…"
        : name,
  ofTotal: (done: number, total: number) => `${number(done)} of ${counted(total, "file")}`,
  kept: "Files already imported stay in the project.",
  hide: "Hide",
  show: "Show",

  summary: (result: ImportResult) =>
    [
      [result.imported, "imported"] as const,
      [result.versions, "with a new version"] as const,
      [result.unchanged, "here already"] as const,
      [result.refused, "refused"] as const,
      [result.cancelled, "not reached"] as const,
    ]
      .filter(([count]) => count > 0)
      .map(([count, what]) => `${number(count)} ${what}`)
      .join(" · ") || "There was nothing to import",
  refusedKept: "Refused files were left as they are, and nothing of them was imported.",
  outcomes: {
    refused: "Refused",
    cancelled: "Not reached",
    version: "New version",
    imported: "Imported",
    unchanged: "Here already",
  } satisfies Record<ImportOutcome, string>,
  heading: (outcome: string, count: number) => `${outcome} (${number(count)})`,
  results: "What became of the files",
  near: ({ sameness, label }: NearArticle) =>
    sameness < 0.5
      ? `Shares whole passages with “${label}”`
      : `${number(Math.floor(sameness * 100))}% the same as “${label}”`,
  compare: "Compare",
  compareNamed: (name: string, label: string) => `Compare ${name} with ${label}`,
  retry: "Try again",
  close: "Close",
  encoding: "Encoding",
  encodingOf: (name: string) => `Encoding of ${name}`,
  guessed: (name: string) => `${name} (guessed)`,

  done: (result: ImportResult) => {
    const { unchanged, versions } = result;
    const { articles, annotations } = countImported(result);
    const known = `${counted(unchanged, "file was", "files were")} here already`;
    const parts = [
      ...(articles > 0 ? [`Imported ${counted(articles, "article")}`] : []),
      ...(annotations > 0 ? [`${articles > 0 ? "" : "Imported "}${counted(annotations, "highlight")}`] : []),
      ...(versions > 0 ? [counted(versions, "article has a new version", "articles have new versions")] : []),
    ];
    if (parts.length === 0 && result.imported > 0) return "Imported what was new";
    if (parts.length > 0) return [...parts, ...(unchanged > 0 ? [known] : [])].join("; ");
    return unchanged === 0 ? "There was nothing to import" : `Nothing new: ${known}`;
  },
  partly: (result: ImportResult) => {
    const { refused, cancelled } = result;
    return [
      `${counted(countImported(result).articles, "article")} imported`,
      ...(refused > 0 ? [`${counted(refused, "file")} refused`] : []),
      ...(cancelled > 0 ? [`${counted(cancelled, "file")} not reached`] : []),
    ].join(", ");
  },
  listKept: "The list of what was imported is still there.",
  showResults: "Show the list",
  pasted: (label: string) => `New article: ${label}`,
  clipboardEmpty: "The clipboard holds no text, so there was nothing to paste.",
} as const;

/** An exchange file brings many articles, or highlights alone; any other file that came in is one article. */
function countImported({ files }: ImportResult): { articles: number; annotations: number } {
  const came = files.filter(({ outcome }) => outcome === "imported");
  const sum = (count: (file: (typeof came)[number]) => number) =>
    came.reduce((total, file) => total + count(file), 0);
  return {
    articles: sum(({ exchange }) => exchange?.added.articles ?? 1),
    annotations: sum(({ exchange }) => exchange?.added.annotations ?? 0),
  };
}

/** What each fact about an article is called. */
export const factNames: Record<Fact, string> = {
  title: "Title",
  source: "Source",
  author: "Author",
  date: "Date",
  dateline: "Dateline",
  language: "Language",
  url: "Web address",
};

const units = ["bytes", "kB", "MB", "GB"] as const;

/** A file's size as people say it: `812 bytes`, `1.4 MB`. */
export function writtenSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || size >= 10 ? 0 : 1;
  return `${number(Number(size.toFixed(digits)))} ${units[unit]}`;
}
