import type { ProposedFacts } from "../../core/facts/propose.ts";
import type { Line } from "../../core/text/line.ts";
import { firstWords } from "../../core/text/title.ts";
import { articleRow } from "../db/articles.ts";
import { insertArticle, insertVersion, keepText } from "../db/store-article.ts";
import type { Rows } from "../db/tables.ts";
import { sha256Of } from "../db/verification/texts.ts";
import type { Edit } from "../project.ts";
import type { Description } from "../reading/describe.ts";

/** An article with what it says, found out before anything is stored. */
export interface DescribedArticle {
  readonly text: string;
  readonly textSha256: string;
  readonly lines: readonly Line[];
  readonly found: ProposedFacts;
}

export function describedArticle(
  text: string,
  { lines, found }: Pick<Description, "lines" | "found">,
): DescribedArticle {
  return { text, textSha256: sha256Of(text), lines, found };
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
