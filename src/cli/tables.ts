import type { ReportEntry } from "../contract/composed-reports.ts";
import { logSteps } from "../contract/log-steps.ts";
import type {
  Annotation,
  Article,
  ArticleWithText,
  ExportResult,
  ImportResult,
  LogEntry,
  NearArticle,
  SearchResult,
  Step,
  Tag,
} from "../contract/records.ts";
import type { SavedSearch } from "../contract/search-records.ts";
import { quotationOfPieces } from "../core/anchor/pieces.ts";
import { writtenPath } from "../core/query/saved-path.ts";

/** Answers as a person reads them in a terminal; programs use `--json`. */

/** “1 article”, “2 articles”. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Columns side by side, two spaces apart, cells on one line. Numbers stand to the right. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [heads, ...rows].map((row) => row.map(oneLine));
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const isNumber = heads.map(
    (_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === "number"),
  );
  return cells
    .map((row) =>
      row
        .map((cell, i) => (isNumber[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("");
}

/** Control characters would let a text drive the terminal. */
function oneLine(cell: string | number): string {
  return String(cell).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}

export function articleTable(articles: readonly Article[]): string {
  const rows = articles.map((each) => [
    each.name,
    each.label,
    each.date ?? "",
    each.length,
    each.annotationCount,
  ]);
  return table(["FILE", "TITLE", "DATE", "LENGTH", "HIGHLIGHTS"], rows);
}

export function articleText(article: ArticleWithText): string {
  const lines = article.lines.map((line) => [
    `${line.start}:${line.end}`,
    line.role,
    article.text.slice(line.start, line.end),
  ]);
  return `${oneLine(article.label)}\n${article.name}\n\n${table(["RANGE", "ROLE", "TEXT"], lines)}`;
}

export function annotationTable(annotations: readonly Annotation[]): string {
  const rows = annotations.map((each) => [
    each.articleName,
    each.pieces.map(({ start, end }) => `${start}:${end}`).join(" "),
    `“${quotationOfPieces(each.pieces)}”`,
    each.tags.join(", "),
    each.note,
  ]);
  return table(["ARTICLE", "RANGE", "QUOTATION", "TAGS", "NOTE"], rows);
}

export function oneAnnotation(annotation: Annotation): string {
  return annotationTable([annotation]);
}

export function tagTable(tags: readonly Tag[]): string {
  return table(
    ["TAG", "COLOUR", "OWN", "TOTAL"],
    tags.map((tag) => [tag.path, `${tag.colour} ${tag.pattern}`, tag.own, tag.total]),
  );
}

export function savedSearchTable(searches: readonly SavedSearch[]): string {
  const rows = searches.map((each) => [writtenPath(each), each.query, each.person]);
  return table(["SEARCH", "QUERY", "SAVED BY"], rows);
}

export function reportTable(reports: readonly ReportEntry[]): string {
  const rows = reports.map((each) => [each.name, String(each.words), String(each.evidence), each.person]);
  return table(["REPORT", "WORDS", "EVIDENCE", "BEGUN BY"], rows);
}

export function hitTable({ total, hits, explanation, notice }: SearchResult): string {
  const rows = hits.map((hit) => [
    hit.articleName,
    `${hit.start}:${hit.end}`,
    hit.kind,
    hit.snippet,
    hit.tags.join(", "),
  ]);
  const told = notice === null ? "" : `${oneLine(notice)}\n`;
  return `${counted(total, "hit")}: ${oneLine(explanation)}\n${told}${rows.length === 0 ? "" : table(["ARTICLE", "RANGE", "IN", "TEXT", "TAGS"], rows)}`;
}

export function importTable({ files, ...counts }: ImportResult): string {
  const rows = files.map((file) => {
    const guess =
      file.isGuess && file.encoding !== null ? `Read as ${file.encoding}, which is a guess.` : null;
    const remarks = [guess, file.message, file.near && nearSentence(file.near)].filter(Boolean);
    return [file.outcome, file.path, remarks.join(" ")];
  });
  const { imported, versions, unchanged, refused } = counts;
  const sum = `${imported} imported, ${counted(versions, "new version")}, ${unchanged} unchanged, ${refused} refused`;
  return `${table(["OUTCOME", "FILE", "REMARK"], rows)}${sum}\n`;
}

function nearSentence({ label, sameness }: NearArticle): string {
  if (sameness < 0.5) return `Shares whole passages with “${label}”.`;
  return `${Math.floor(sameness * 100)}% the same as “${label}”.`;
}

export function exportSentence({ path, articles, annotations, bytes, dropped }: ExportResult): string {
  const sentences = [
    `Wrote ${counted(annotations, "highlight")} from ${counted(articles, "article")} (${counted(bytes, "byte")}) to ${path}.`,
    ...dropped,
  ];
  return `${sentences.join("\n")}\n`;
}

export function logTable(entries: readonly LogEntry[]): string {
  const rows = logSteps(entries).map((entry) => [
    entry.seq,
    entry.at,
    entry.person,
    entry.kind === "do" ? entry.label : `${entry.kind} of ${entry.of}: ${entry.label}`,
  ]);
  return table(["NO", "AT", "PERSON", "WHAT"], rows);
}

export function stepSentence(verb: string, step: Step): string {
  return `${verb}: ${oneLine(step.label)}.\n`;
}
