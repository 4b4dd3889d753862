/** What a reader may have to leave out, or take otherwise than it stands: after the number, one and many. */
const kinds = {
  outside: [
    "highlight lies outside its text or ends before it begins and was left out",
    "highlights lie outside their text or end before they begin and were left out",
  ],
  nowhere: [
    "annotation is of no place in a text and was left out",
    "annotations are of no place in a text and were left out",
  ],
  broken: [
    "entry is not built as the format demands and was left out",
    "entries are not built as the format demands and were left out",
  ],
  moved: [
    "highlight was found by its words, because they do not stand at its position",
    "highlights were found by their words, because they do not stand at their positions",
  ],
  disagrees: [
    "highlight stands where its position says, though the words the file gives for it are others",
    "highlights stand where their positions say, though the words the file gives for them are others",
  ],
  duplicate: [
    "identifier stands for more than one thing; all but the first got a new one",
    "identifiers stand for more than one thing; all but the first got a new one",
  ],
  "tag-unknown": [
    "coding names a tag that the file does not hold and was left out",
    "codings name a tag that the file does not hold and were left out",
  ],
  "article-unknown": [
    "highlight names a text that the file does not hold and was left out",
    "highlights name a text that the file does not hold and were left out",
  ],
  "text-missing": [
    "text is named in the file but not there, with everything marked in it",
    "texts are named in the file but not there, with everything marked in them",
  ],
  "text-unreadable": [
    "text in the file cannot be read, with everything marked in it",
    "texts in the file cannot be read, with everything marked in them",
  ],
  "text-outside": [
    "text lies outside the file and was not looked for, with everything marked in it",
    "texts lie outside the file and were not looked for, with everything marked in them",
  ],
  reply: ["reply to a note was left out", "replies to notes were left out"],
  "page-note": ["note on a whole page was left out", "notes on whole pages were left out"],
  "whole-source": [
    "tag on a whole text was left out, because here tags are put on words",
    "tags on whole texts were left out, because here tags are put on words",
  ],
} as const satisfies Record<string, readonly [string, string]>;

export type DroppedKind = keyof typeof kinds;

/** Longest that an example may be, in code units. */
const longestExample = 60;

/** Gathers what a reader leaves out, for one sentence a kind in place of one a case. */
export class Dropped {
  readonly #cases = new Map<DroppedKind, { count: number; readonly examples: string[] }>();
  readonly #others = new Map<string, number>();
  readonly #sentences: string[] = [];

  add(kind: DroppedKind, example?: string): void {
    const known = this.#cases.get(kind) ?? { count: 0, examples: [] };
    known.count += 1;
    if (example !== undefined && known.examples.length < 3) known.examples.push(shortened(example));
    this.#cases.set(kind, known);
  }

  /** Something the format knows and we do not: “3 relations”. */
  addOther(plural: string, count = 1): void {
    if (count > 0) this.#others.set(plural, (this.#others.get(plural) ?? 0) + count);
  }

  /** A whole sentence of its own. */
  say(sentence: string): void {
    if (!this.#sentences.includes(sentence)) this.#sentences.push(sentence);
  }

  sentences(): readonly string[] {
    const told = [...this.#cases].map(([kind, { count, examples }]) => {
      const names =
        examples.length === 0
          ? ""
          : ` (${examples.map((name) => `“${name}”`).join(", ")}${count > examples.length ? " …" : ""})`;
      return `${count.toLocaleString("en")} ${kinds[kind][count === 1 ? 0 : 1]}${names}.`;
    });
    const others = [...this.#others].map(([plural, count]) => `${count.toLocaleString("en")} × ${plural}`);
    const left =
      others.length === 0 ? [] : [`Not kept, because Claimbench has no place for it: ${others.join(", ")}.`];
    return [...this.#sentences, ...told, ...left];
  }
}

function shortened(example: string): string {
  const line = example.replace(/\s+/gu, " ").trim();
  return line.length <= longestExample ? line : `${line.slice(0, longestExample).toWellFormed()}…`;
}
