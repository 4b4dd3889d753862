/**
 * A rich note as we keep it: few kinds of blocks, runs of text with marks and links. It is our own so
 * that neither an editor's nor a page's ideas get into a project file; contract/note-document.ts parses it.
 */
export interface NoteDocument {
  readonly version: 1;
  readonly blocks: readonly NoteBlock[];
}

export type NoteBlock =
  | { readonly kind: "paragraph"; readonly runs: readonly NoteRun[] }
  | { readonly kind: "quotation"; readonly runs: readonly NoteRun[] }
  | {
      readonly kind: "list";
      readonly isNumbered: boolean;
      readonly items: readonly (readonly NoteRun[])[];
    };

/** Words that look alike; line breaks inside a block are `\n`. */
export interface NoteRun {
  readonly text: string;
  readonly isBold?: true | undefined;
  readonly isItalic?: true | undefined;
  /** An address that begins with `http:`, `https:` or `mailto:`. */
  readonly link?: string | undefined;
}

/** Whether an address may stand in a note: what a reader can judge by looking, and nothing that runs. */
export function isNoteLink(address: string): boolean {
  return /^(https?:\/\/[^\s/]|mailto:[^\s@]+@)[^\s]*$/i.test(address) && address.length <= 2000;
}

/** The words of a note, a line for each block and item. */
export function textOfNote({ blocks }: NoteDocument): string {
  return blocks
    .flatMap((block) =>
      block.kind === "list"
        ? block.items.map((runs, at) => `${block.isNumbered ? `${at + 1}.` : "•"} ${wordsOf(runs)}`)
        : [wordsOf(block.runs)],
    )
    .join("\n");
}

/** The text of runs, one after the other. */
export function wordsOf(runs: readonly NoteRun[]): string {
  return runs.map(({ text }) => text).join("");
}

/** A plain text as a note: a paragraph for each line. */
export function noteOfText(text: string): NoteDocument {
  const lines = text === "" ? [] : text.split("\n");
  return {
    version: 1,
    blocks: lines.map((line) => ({ kind: "paragraph", runs: line === "" ? [] : [{ text: line }] })),
  };
}

/** Whether its words alone say all of it. */
export function isPlainNote({ blocks }: NoteDocument): boolean {
  return blocks.every(
    ({ kind, ...block }) =>
      kind === "paragraph" &&
      "runs" in block &&
      block.runs.every(({ text, ...look }) => !text.includes("\n") && !Object.values(look).some(Boolean)),
  );
}

/**
 * The same note as it is stored: each text through `clean`, neighbouring runs that look alike joined, no
 * empty runs and items, no empty blocks at either end. Of equal notes there is one such form.
 */
export function tidyNote({ blocks }: NoteDocument, clean: (text: string) => string): NoteDocument {
  const tidied = blocks.flatMap((block): NoteBlock[] => {
    if (block.kind !== "list") return [{ kind: block.kind, runs: tidyRuns(block.runs, clean) }];
    const items = block.items.map((runs) => tidyRuns(runs, clean)).filter((runs) => runs.length > 0);
    return items.length === 0 ? [] : [{ kind: "list", isNumbered: block.isNumbered, items }];
  });
  const isBlank = (block: NoteBlock) => block.kind !== "list" && wordsOf(block.runs).trim() === "";
  const first = tidied.findIndex((block) => !isBlank(block));
  const last = tidied.findLastIndex((block) => !isBlank(block));
  return { version: 1, blocks: first < 0 ? [] : tidied.slice(first, last + 1) };
}

/** Runs in their one form: each through `clean`, neighbours that look alike joined, none empty, no false link. */
export function tidyRuns(runs: readonly NoteRun[], clean: (text: string) => string): NoteRun[] {
  const tidied: NoteRun[] = [];
  for (const run of runs) {
    const look = {
      ...(run.isBold ? { isBold: true as const } : {}),
      ...(run.isItalic ? { isItalic: true as const } : {}),
      ...(run.link !== undefined && isNoteLink(run.link) ? { link: run.link } : {}),
    };
    const last = tidied.at(-1);
    if (run.text === "") continue;
    if (last !== undefined && isAlike(last, look)) {
      tidied[tidied.length - 1] = { ...look, text: last.text + run.text };
    } else tidied.push({ ...look, text: run.text });
  }
  return tidied.map((run) => ({ ...run, text: clean(run.text) })).filter(({ text }) => text !== "");
}

function isAlike(a: Omit<NoteRun, "text">, b: Omit<NoteRun, "text">): boolean {
  return a.isBold === b.isBold && a.isItalic === b.isItalic && a.link === b.link;
}

/** Several notes as one, one below the other. */
export function joinNotes(notes: readonly NoteDocument[]): NoteDocument {
  const empty: NoteBlock = { kind: "paragraph", runs: [] };
  return {
    version: 1,
    blocks: notes.flatMap(({ blocks }, at) => (at === 0 ? blocks : [empty, ...blocks])),
  };
}
