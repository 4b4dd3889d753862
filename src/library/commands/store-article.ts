import type { proposeFacts } from "../../core/facts/propose.ts";
import type { Line } from "../../core/text/line.ts";
import { proposeLines } from "../../core/text/lines.ts";
import { withPages } from "../../core/text/pages.ts";
import { firstWords } from "../../core/text/title.ts";
import type { ReadArticle } from "../../formats/read/reading.ts";
import { articleRow } from "../db/articles.ts";
import { insertArticle, insertVersion, keepText } from "../db/store-article.ts";
import type { Rows } from "../db/tables.ts";
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
  const { text, textSha256, lines } = described;
  const facts = factsOf(described);
  const id = edit.newId();
  keepText(edit, textSha256, text);
  insertArticle(edit.db, edit.journal, {
    id,
    name,
    label: labelOf(facts.title, described, name),
    ...facts,
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

/**
 * Within a command: what a newer file of an article says about it takes the place of what was found and
 * nobody has confirmed. Of what it says nothing of, what was found before stays; but the title is the text's.
 */
export function renewFacts(edit: Edit, articleId: string, described: DescribedArticle): void {
  const row = articleRow(edit.db, articleId)!;
  const confirmed = row.confirmed.split(" ");
  const found = Object.entries(factsOf(described)).filter(
    ([fact, value]) => !confirmed.includes(fact) && (value !== null || fact === "title"),
  );
  const next: Partial<Rows["article"]> = Object.fromEntries(found);
  next.label = labelOf(next.title === undefined ? row.title : next.title, described, row.name);
  const changes = Object.entries(next).some(([key, value]) => row[key as keyof typeof row] !== value);
  if (changes) edit.journal.update("article", row, next);
}

function labelOf(title: string | null, { text, lines }: DescribedArticle, name: string): string {
  return title ?? (firstWords(text, lines) || name);
}

function factsOf({ found }: DescribedArticle) {
  return {
    title: found.title?.value ?? null,
    source: found.source?.value ?? null,
    author: found.author?.value ?? null,
    // A day without a year, or “Wednesday”, needs a person.
    date: found.date?.value.kind === "day" ? found.date.value.date : null,
    dateline: found.dateline?.value ?? null,
    language: found.language?.value ?? null,
    url: found.url?.value ?? null,
  };
}

/** What the file says a line is, over what its words suggest. */
function withHints(lines: readonly Line[], { lineHints }: ReadArticle): Line[] {
  if (lineHints.length === 0) return [...lines];
  const roles = new Map(lineHints.map((hint) => [`${hint.start} ${hint.end}`, hint.role]));
  return lines.map((line) => ({ ...line, role: roles.get(`${line.start} ${line.end}`) ?? line.role }));
}
