import type { IncomingArticle, IncomingFacts } from "../../../core/exchange/incoming.ts";
import type { Line } from "../../../core/text/line.ts";
import { proposeLines } from "../../../core/text/lines.ts";
import { firstWords } from "../../../core/text/title.ts";
import type { FactFinder } from "../../commands/store-article.ts";
import { newestVersion } from "../../db/articles.ts";
import type { ReadDb } from "../../db/connection.ts";
import { articlesKnownAs, isTaken } from "../../db/exchange-import.ts";
import { articleWithTextHash, insertArticle, insertVersion, keepText } from "../../db/store-article.ts";
import { sha256Of } from "../../db/verification/texts.ts";
import type { Arrivals } from "./arrivals.ts";
import { cleanFacts, confirmedFacts, withoutControls } from "./stated-facts.ts";

/** An article of the project into which highlights of the file are placed. */
export interface Host {
  readonly articleId: string;
  /** The newest version, and its text. */
  readonly versionId: string;
  readonly text: string;
  /** The text the file's positions are of; null when it brings none. */
  readonly ownText: string | null;
}

/**
 * The article that one of a file is here, or null: by its id, by its text, and where the file
 * brings no text by what it calls it.
 */
export function matchArticle(db: ReadDb, article: IncomingArticle): string | null {
  if (article.id !== null && isTaken(db, "article", article.id)) return article.id;
  const brought = article.text ?? article.fallbackText ?? null;
  const hash = brought === null ? article.textSha256 : sha256Of(brought);
  const sameText = hash === null ? null : articleWithTextHash(db, hash);
  if (sameText !== null || article.text !== null) return sameText;
  const { url, title } = article.facts;
  const known = [
    ...(url === null ? [] : articlesKnownAs(db, "url", url)),
    ...articlesKnownAs(db, "name", article.name),
    ...(title === null
      ? []
      : [...articlesKnownAs(db, "title", title), ...articlesKnownAs(db, "label", title)]),
  ];
  return known[0] ?? null;
}

/** Match each article of a file or store it. Answers with the hosts by the articles' keys. */
export function mergeArticles(arrivals: Arrivals, findFacts: FactFinder): ReadonlyMap<string, Host> {
  const hosts = new Map<string, Host>();
  const stored = new Set<string>();
  for (const article of arrivals.data.articles) {
    const known = matchArticle(arrivals.edit.db, article);
    // A file may hold one text twice under two ids, as a project may after corrections.
    const isOther = known !== null && stored.has(known) && article.id !== null && known !== article.id;
    const articleId = known === null || isOther ? storeIncoming(arrivals, article, findFacts) : known;
    if (articleId === null) continue;
    if (known === null || isOther) stored.add(articleId);
    const { id: versionId, text } = newestVersion(arrivals.edit.db, articleId)!;
    if (article.text !== null && article.text !== text) arrivals.remark("other-text");
    hosts.set(article.key, { articleId, versionId, text, ownText: article.text });
  }
  return hosts;
}

function storeIncoming(arrivals: Arrivals, article: IncomingArticle, findFacts: FactFinder): string | null {
  const name = withoutControls(article.name) ?? "Untitled";
  const text = article.text ?? article.fallbackText ?? null;
  if (text === null || !/\S/u.test(text)) return null;
  const { edit } = arrivals;
  const lines = article.lines ?? proposeLines(text);
  const facts = factsOf({ ...article, facts: cleanFacts(arrivals, article.facts) }, text, lines, findFacts);
  const id = arrivals.freeId("article", article.id);
  const textSha256 = sha256Of(text);
  const personId = arrivals.person(article.personKey);
  const createdMs = arrivals.when(article.createdMs);
  keepText(edit, textSha256, text);
  insertArticle(edit.db, edit.journal, {
    ...{ id, name, ...facts },
    label: withoutControls(article.label) ?? facts.title ?? (firstWords(text, lines) || name),
    confirmed: confirmedFacts(article.confirmed ?? []),
    file_sha256: article.fileSha256 ?? textSha256,
    created_ms: createdMs,
    person_id: personId,
  });
  insertVersion(edit.journal, {
    id: arrivals.freeId("article_version", article.versionId),
    articleId: id,
    ordinal: 1,
    kind: "import",
    textSha256,
    length: text.length,
    fileSha256: null,
    encoding: null,
    lines,
    personId,
    createdMs: article.versionCreatedMs ?? createdMs,
  });
  arrivals.added.articles += 1;
  return id;
}

/** What the file says, and where it leaves facts open, what the text says. */
function factsOf(
  { facts, areFactsComplete }: IncomingArticle,
  text: string,
  lines: readonly Line[],
  findFacts: FactFinder,
): IncomingFacts {
  if (areFactsComplete) return facts;
  const stated = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null));
  const found = findFacts(text, lines, stated);
  const date = found.date?.value;
  return {
    title: facts.title ?? found.title?.value ?? null,
    source: facts.source ?? found.source?.value ?? null,
    author: facts.author ?? found.author?.value ?? null,
    date: facts.date ?? (date?.kind === "day" ? date.date : null),
    dateline: facts.dateline ?? found.dateline?.value ?? null,
    language: facts.language ?? found.language?.value ?? null,
    url: facts.url ?? found.url?.value ?? null,
  };
}
