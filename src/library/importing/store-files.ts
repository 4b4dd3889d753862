import { basename } from "node:path";
import { type Reply, succeed } from "../../contract/failures.ts";
import type { ImportResult, NearArticle } from "../../contract/records.ts";
import { addVersion } from "../commands/add-version.ts";
import { shorten } from "../commands/label.ts";
import { type FactFinder, renewFacts, storeArticle } from "../commands/store-article.ts";
import { articleRow } from "../db/articles.ts";
import { isStep, logHead } from "../db/log.ts";
import { articleWithTextHash, keepFile, lastImportedHash } from "../db/store-article.ts";
import { done, type Edit, type Project, type WriteFail } from "../project.ts";
import type { ReadExchangeFile } from "./exchange/read-exchange-file.ts";
import { storeExchangeFile } from "./exchange/store-exchange-file.ts";
import type { PreparedArticle, PreparedFile } from "./prepare-files.ts";
import type { RefusedFile } from "./read-files.ts";

export type FileResult = ImportResult["files"][number];

/** What is stored whole or not at all: an article, or all that an exchange file holds. */
export type Piece =
  | { readonly file: PreparedFile; readonly article: PreparedArticle; readonly isFirst: boolean }
  | ReadExchangeFile
  | RefusedFile;

/** The pieces of a file; a table has one for each of its articles. */
export function piecesOf(file: PreparedFile | ReadExchangeFile | RefusedFile): Piece[] {
  if (!("articles" in file)) return [file];
  return file.articles.map((article, at) => ({ file, article, isFirst: at === 0 }));
}

/**
 * Stores an import, portion by portion: each portion is a transaction, and all of them are one entry to
 * whoever undoes it or looks through the history.
 */
export class ImportStore {
  readonly results: FileResult[] = [];
  readonly #project: Project;
  readonly #findFacts: FactFinder;
  readonly #keptFiles = new Set<string>();
  /** Of the step that portions go on with: its first entry, its last one, and what came with it. */
  #step: { readonly head: number; readonly last: number; readonly came: Came } | null = null;
  /** Entries of others stand between those of the step. */
  #isMixed = false;
  /** Steps that could not be gone on with. */
  readonly #left: { readonly head: number; readonly came: Came }[] = [];

  constructor(project: Project, findFacts: FactFinder) {
    this.#project = project;
    this.#findFacts = findFacts;
  }

  /** The entry with which the step begins that is not at its end yet. */
  get head(): number | null {
    return this.#step?.head ?? null;
  }

  /** Store pieces in one transaction; `isLast` ends the import. */
  store(pieces: readonly Piece[], isLast: boolean): Reply<null, WriteFail> {
    if (pieces.length === 0 && this.#step === null) return succeed(null);
    let entry: number | null = null;
    let goesOn = false;
    let came = nothingCame;
    const stored = this.#project.edit<FileResult[], never>("article.import", (edit) => {
      // Another program may have undone it meanwhile.
      if (this.#step !== null && !isStep(edit.db, this.#step.head)) this.#step = null;
      if (this.#step !== null && logHead(edit.db).seq !== this.#step.last) this.#isMixed = true;
      const results = pieces.map((piece) => this.#storePiece(edit, piece));
      // New articles hang on nothing that was done since the step began; new versions and highlights may.
      const standsAlone = !this.#isMixed || results.every((result) => isNewArticle(result));
      goesOn = this.#step !== null && standsAlone;
      came = addUp(goesOn ? this.#step!.came : nothingCame, results);
      const label = `import of ${inWords(came)}${isLast ? "" : ", not finished"}`;
      const onEntry = (seq: number) => {
        entry = seq;
      };
      const of = goesOn ? this.#step!.head : null;
      return { ...done(results, label), portion: { of, isOpen: !isLast, onEntry } };
    });
    if (!stored.ok) return stored;
    if (entry !== null) {
      if (!goesOn) {
        if (this.#step !== null) this.#left.push(this.#step);
        this.#isMixed = false;
      }
      this.#step = { head: goesOn ? this.#step!.head : entry, last: entry, came };
    } else if (isLast && this.#step !== null) {
      // The last portion would have begun a step of its own, and had nothing to put into it.
      this.#left.push(this.#step);
    }
    this.results.push(...stored.value);
    return isLast ? this.#endLeft() : succeed(null);
  }

  /** Say of earlier steps of this import too that no more is to come. */
  #endLeft(): Reply<null, WriteFail> {
    for (const { head, came } of this.#left) {
      if (!isStep(this.#project.read, head)) continue;
      const portion = { of: head, isOpen: false, onEntry: () => undefined };
      const label = `import of ${inWords(came)}`;
      const ended = this.#project.edit<null, never>("article.import", () => ({
        ...done(null, label),
        portion,
      }));
      if (!ended.ok) return ended;
    }
    return succeed(null);
  }

  #storePiece(edit: Edit, piece: Piece): FileResult {
    if ("refusal" in piece) return refused(piece);
    if ("source" in piece) return storeExchangeFile(edit, this.#findFacts, piece);
    const { file, article, isFirst } = piece;
    const result = storeOne(edit, file, article);
    if (result.outcome !== "unchanged" && !this.#keptFiles.has(file.fileSha256)) {
      keepFile(edit.db, file.fileSha256, file.bytes);
      this.#keptFiles.add(file.fileSha256);
    }
    if (!isFirst || file.notes.length === 0) return result;
    return { ...result, message: [result.message, ...file.notes].filter(Boolean).join(" ") };
  }
}

function isNewArticle({ outcome, exchange }: FileResult): boolean {
  return exchange === undefined && outcome !== "version";
}

/** What came with a step, for its name in the log and the Undo menu. */
interface Came {
  readonly articles: number;
  readonly exchanged: readonly string[];
}

const nothingCame: Came = { articles: 0, exchanged: [] };

function addUp(before: Came, results: readonly FileResult[]): Came {
  const changed = results.filter(({ outcome }) => outcome === "imported" || outcome === "version");
  const exchanged = changed.filter((result) => result.exchange !== undefined);
  return {
    articles: before.articles + changed.length - exchanged.length,
    exchanged: [...before.exchanged, ...exchanged.map(({ path }) => path)],
  };
}

function inWords({ articles, exchanged }: Came): string {
  const parts = [
    ...(articles > 0 || exchanged.length === 0
      ? [articles === 1 ? "1 article" : `${articles} articles`]
      : []),
    ...exchanged.map((path) => `“${shorten(basename(path))}”`),
  ];
  return parts.slice(0, 3).join(", ") + (parts.length > 3 ? " …" : "");
}

/** A file of which nothing was stored, or not all, and why. */
export function refused({ path, refusal }: RefusedFile): FileResult {
  return { ...untold, path, outcome: "refused", message: refusal };
}

/** A file that a Cancel came before, or in the middle of. */
export function cancelled(path: string, message: string | null): FileResult {
  return { ...untold, path, outcome: "cancelled", message };
}

const untold = { articleId: null, near: null, encoding: null, isGuess: false } as const;

function storeOne(edit: Edit, file: PreparedFile, article: PreparedArticle): FileResult {
  const { name, reading, described, candidate } = article;
  const isUtf8 = reading.encoding === undefined || reading.encoding.name === "utf-8";
  const encoding = isUtf8 ? null : reading.encoding.name;
  const told = {
    path: file.path,
    message: reading.notes.length === 0 ? null : reading.notes.join(" "),
    near: null,
    encoding,
    isGuess: reading.encoding?.isGuess ?? false,
  };
  const isRow = name !== file.name;
  const as = (articleId: string) => ({
    articleId,
    ...(isRow ? { label: articleRow(edit.db, articleId)!.label } : {}),
  });
  const known = articleWithTextHash(edit.db, described.textSha256);
  if (known !== null) {
    candidate.id = known;
    return { ...told, ...as(known), outcome: "unchanged" };
  }
  const origin = { fileSha256: file.fileSha256, encoding };
  const older = stillThere(edit, article.older?.id);
  // A file that is as it was takes back nothing that a person has corrected since.
  if (older !== null && lastImportedHash(edit.db, older) === described.textSha256) {
    candidate.id = older;
    return { ...told, ...as(older), outcome: "unchanged" };
  }
  if (older !== null) {
    const { foreseen } = article;
    const { text, lines } = described;
    addVersion(edit, { articleId: older, text, lines, foreseen, kind: "import", ...origin });
    renewFacts(edit, older, described);
    candidate.id = older;
    return { ...told, ...as(older), outcome: "version" };
  }
  const articleId = storeArticle(edit, { name, kind: "import", ...origin, described });
  candidate.id = articleId;
  return { ...told, ...as(articleId), outcome: "imported", near: nearArticle(edit, article) };
}

function nearArticle(edit: Edit, { near }: PreparedArticle): NearArticle | null {
  const id = stillThere(edit, near?.candidate.id);
  if (id === null || near === null) return null;
  return { articleId: id, label: articleRow(edit.db, id)!.label, sameness: near.sameness };
}

/** An article may have been undone while the files were read. */
function stillThere(edit: Edit, id: string | null | undefined): string | null {
  return id === null || id === undefined || articleRow(edit.db, id) === null ? null : id;
}
