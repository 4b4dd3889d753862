import type { proposeFacts } from "../../core/facts/propose.ts";
import type { Line } from "../../core/text/line.ts";
import { proposeLines } from "../../core/text/lines.ts";
import { withPages } from "../../core/text/pages.ts";
import { firstWords } from "../../core/text/title.ts";
import type { ReadArticle } from "../../formats/read/reading.ts";
import { insertArticle, insertVersion, keepText } from "../db/store-article.ts";
import { sha256Of } from "../db/verification/texts.ts";
import type { Edit } from "../project.ts";

/** What a reading holds and says, found out before anything is stored. */
export interface DescribedArticle {
  readonly text: string;
  readonly textSha256: string;
  readonly lines: readonly Line[];
  readonly found: ReturnType<FactFinder>;
}

/** Tell a reading's lines and facts. Takes a few milliseconds, so imports do it outside the transaction. */
export function describeArticle(findFacts: FactFinder, reading: ReadArticle): DescribedArticle {
  const { text } = reading;
  const lines = withPages(withHints(proposeLines(text), reading), reading.pages);
  return { text, textSha256: sha256Of(text), lines, found: findFacts(text, lines, reading.facts) };
}

export interface ArticleToStore {
  /** The name of the file it came from. */
  readonly name: string;
  readonly kind: "import" | "paste";
  readonly fileSha256: string;
  /** How the bytes were read; null means UTF-8. */
  readonly encoding: string | null;
  readonly described: DescribedArticle;
}

/** Finds out what a text says about itself; see {@link loadFactFinder}. */
export type FactFinder = typeof proposeFacts;

/** The tables by which languages are told apart take a third of a second to load, so they wait for an import. */
export async function loadFactFinder(): Promise<FactFinder> {
  return (await import("../../core/facts/propose.ts")).proposeFacts;
}

/** Within a command: store a new article with what its text and its file say about it. Answers with its id. */
export function storeArticle(
  edit: Edit,
  { name, kind, fileSha256, encoding, described }: ArticleToStore,
): string {
  const { text, textSha256, lines, found } = described;
  const title = found.title?.value ?? null;
  const id = edit.newId();
  keepText(edit, textSha256, text);
  insertArticle(edit.db, edit.journal, {
    id,
    name,
    label: title ?? (firstWords(text, lines) || name),
    title,
    source: found.source?.value ?? null,
    author: found.author?.value ?? null,
    // A day without a year, or “Wednesday”, needs a person.
    date: found.date?.value.kind === "day" ? found.date.value.date : null,
    dateline: found.dateline?.value ?? null,
    language: found.language?.value ?? null,
    url: found.url?.value ?? null,
    confirmed: "",
    file_sha256: fileSha256,
    created_ms: edit.nowMs,
    person_id: edit.personId,
  });
  insertVersion(edit.journal, {
    id: edit.newId(),
    articleId: id,
    ordinal: 1,
    kind,
    textSha256,
    length: text.length,
    fileSha256,
    encoding,
    lines,
    personId: edit.personId,
    createdMs: edit.nowMs,
  });
  return id;
}

/** What the file says a line is, over what its words suggest. */
function withHints(lines: readonly Line[], { lineHints }: ReadArticle): Line[] {
  if (lineHints.length === 0) return [...lines];
  const roles = new Map(lineHints.map((hint) => [`${hint.start} ${hint.end}`, hint.role]));
  return lines.map((line) => ({ ...line, role: roles.get(`${line.start} ${line.end}`) ?? line.role }));
}
