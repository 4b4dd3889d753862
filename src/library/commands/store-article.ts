import type { Line } from "../../core/text/line.ts";
import { proposeLines } from "../../core/text/lines.ts";
import { factsOf, firstWords, titleOf } from "../../core/text/title.ts";
import type { ReadArticle } from "../../formats/read/reading.ts";
import { insertArticle, insertVersion, keepText } from "../db/store-article.ts";
import { sha256Of } from "../db/verify.ts";
import type { Edit } from "../project.ts";

export interface ArticleToStore {
  /** The name of the file it came from. */
  readonly name: string;
  readonly kind: "import" | "paste";
  readonly fileSha256: string;
  /** How the bytes were read; null means UTF-8. */
  readonly encoding: string | null;
  readonly reading: ReadArticle;
}

/** Within a command: store a new article with what its text and its file say about it. Answers with its id. */
export function storeArticle(edit: Edit, { name, kind, fileSha256, encoding, reading }: ArticleToStore): string {
  const { text, facts: stated } = reading;
  const lines = withHints(proposeLines(text), reading);
  const found = factsOf(text, lines);
  const title = stated.title ?? titleOf(text, lines);
  const id = edit.newId();
  const textSha256 = sha256Of(text);
  keepText(edit.db, textSha256, text);
  insertArticle(edit.db, edit.journal, {
    id,
    name,
    label: title ?? (firstWords(text, lines) || name),
    title,
    source: stated.source ?? null,
    author: stated.author ?? null,
    date: stated.date ?? found.date,
    dateline: found.dateline,
    language: stated.language ?? found.language,
    url: stated.url ?? null,
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
