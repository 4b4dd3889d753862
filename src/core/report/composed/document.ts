import { type NoteRun, tidyRuns, wordsOf } from "../../note/document.ts";

/**
 * A report as an analyst writes it, as we keep it: the blocks of a rich note, and with them headings,
 * tables, evidence that refers to a highlight, and sections that are generated. It is our own, so that
 * neither an editor's nor a page's ideas get into a project file; contract/report-document.ts parses it.
 */
export interface ReportDocument {
  readonly version: 1;
  readonly blocks: readonly ReportBlock[];
}

export type Runs = readonly NoteRun[];

export const headingLevels = [1, 2, 3] as const;

export type HeadingLevel = (typeof headingLevels)[number];

/** Blocks that hold nothing but words. */
export type TextBlock =
  | { readonly kind: "heading"; readonly level: HeadingLevel; readonly runs: Runs }
  | { readonly kind: "paragraph"; readonly runs: Runs }
  | { readonly kind: "quotation"; readonly runs: Runs }
  | ListBlock
  /** Every row has as many cells as the first. */
  | { readonly kind: "table"; readonly hasHeader: boolean; readonly rows: readonly (readonly Runs[])[] };

/** A list holds something at each of its levels, and begins with words. */
export interface ListBlock {
  readonly kind: "list";
  readonly isNumbered: boolean;
  readonly items: readonly ListItem[];
}

/** Words, or a list that belongs below the item before it. */
export type ListItem = Runs | ListBlock;

/** As many levels as Word's own lists have; a page has no room for more. */
export const mostListLevels = 9;

export type ReportBlock = TextBlock | EvidenceBlock | SectionBlock;

/** A highlight in the report. It is looked up wherever it is shown; `remembered` tells what has changed since. */
export interface EvidenceBlock {
  readonly kind: "evidence";
  readonly annotationId: string;
  readonly remembered: Remembered;
}

/** A highlight as it was when it was put into the report, or when its new words were last taken. */
export interface Remembered {
  /** The words of all its pieces, an ellipsis between two. */
  readonly quote: string;
  /** Paths, in the order of the tag tree. */
  readonly tags: readonly string[];
  readonly note: string;
  /** Where it is from, for when it is there no more: “Reuters, Headline, 5 Mar 2025”. */
  readonly citation: string;
}

/** All highlights that a saved search finds or a tag stands on, looked up wherever it is shown. */
export interface SectionBlock {
  readonly kind: "section";
  readonly source: SectionSource;
}

export type SectionSource =
  /** `name` and `query` as they were, for when the saved search is there no more. */
  | {
      readonly kind: "search";
      readonly searchId: string;
      readonly name: string;
      readonly query: string;
    }
  | { readonly kind: "tag"; readonly tagId: string; readonly path: string; readonly withBelow: boolean };

export const emptyReport: ReportDocument = { version: 1, blocks: [] };

/**
 * The same report as it is stored: each text through `clean`, runs in their one form, tables with
 * equally long rows, no list or table without anything in it, no blank paragraph at the end. Of equal
 * reports there is one such form.
 */
export function tidyReport({ blocks }: ReportDocument, clean: (text: string) => string): ReportDocument {
  const tidied = blocks.flatMap((block) => tidyBlock(block, clean));
  const last = tidied.findLastIndex((block) => !isBlank(block));
  return { version: 1, blocks: tidied.slice(0, last + 1) };
}

function isBlank(block: ReportBlock): boolean {
  return block.kind === "paragraph" && wordsOf(block.runs).trim() === "";
}

function tidyBlock(block: ReportBlock, clean: (text: string) => string): ReportBlock[] {
  switch (block.kind) {
    case "heading":
      return [{ kind: "heading", level: block.level, runs: tidyRuns(block.runs, clean) }];
    case "paragraph":
    case "quotation":
      return [{ kind: block.kind, runs: tidyRuns(block.runs, clean) }];
    case "list": {
      const list = tidyList(block, clean);
      return list === null ? [] : [list];
    }
    case "table": {
      const width = Math.max(0, ...block.rows.map((row) => row.length));
      const rows = block.rows.map((row) =>
        Array.from({ length: width }, (_, column) => tidyRuns(row[column] ?? [], clean)),
      );
      return width === 0 ? [] : [{ kind: "table", hasHeader: block.hasHeader, rows }];
    }
    case "evidence": {
      const { quote, tags, note, citation } = block.remembered;
      const remembered = {
        ...{ quote: clean(quote), tags: tags.map(clean), note: clean(note), citation: clean(citation) },
      };
      return [{ kind: "evidence", annotationId: block.annotationId, remembered }];
    }
    case "section":
      return [{ kind: "section", source: tidySource(block.source, clean) }];
  }
}

/** A list below no item, which nothing shows otherwise, gives its items to the list around it. */
function tidyList({ isNumbered, items }: ListBlock, clean: (text: string) => string): ListBlock | null {
  const tidied: ListItem[] = [];
  for (const item of items) {
    if (isWords(item)) {
      const runs = tidyRuns(item, clean);
      if (runs.length > 0) tidied.push(runs);
      continue;
    }
    const below = tidyList(item, clean);
    if (below === null) continue;
    if (tidied.length === 0) tidied.push(...below.items);
    else tidied.push(below);
  }
  return tidied.length === 0 ? null : { kind: "list", isNumbered, items: tidied };
}

/** Whether an item is words, and not a list below the item before it. */
export function isWords(item: ListItem): item is Runs {
  return !("kind" in item);
}

function tidySource(source: SectionSource, clean: (text: string) => string): SectionSource {
  if (source.kind === "tag") {
    const { kind, tagId, path, withBelow } = source;
    return { kind, tagId, path: clean(path), withBelow };
  }
  const { kind, searchId, name, query } = source;
  return { kind, searchId, name: clean(name), query: clean(query) };
}

/** The texts a block holds of its own, a line each; none for what is looked up. */
export function linesOfBlock(block: ReportBlock): readonly string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
    case "quotation":
      return [wordsOf(block.runs)];
    case "list":
      return block.items.flatMap((item) => (isWords(item) ? [wordsOf(item)] : linesOfBlock(item)));
    case "table":
      return block.rows.flatMap((row) => row.map(wordsOf));
    case "evidence":
    case "section":
      return [];
  }
}

/** Ids of the highlights a report refers to, each once, in the order in which they stand. */
export function evidenceOf({ blocks }: ReportDocument): readonly string[] {
  return [...new Set(blocks.flatMap((block) => (block.kind === "evidence" ? [block.annotationId] : [])))];
}

/** The sections a report generates, each once. */
export function sectionsOf({ blocks }: ReportDocument): readonly SectionSource[] {
  const sections = blocks.flatMap((block) => (block.kind === "section" ? [block.source] : []));
  return [...new Map(sections.map((source) => [sectionKey(source), source])).values()];
}

/** The same for sections that hold the same highlights. */
export function sectionKey(source: SectionSource): string {
  return source.kind === "tag"
    ? `tag ${source.tagId} ${source.withBelow}`
    : `search ${source.searchId} ${source.query}`;
}
