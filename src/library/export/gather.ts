import type { FailCode, Reply } from "../../contract/failures.ts";
import { succeed } from "../../contract/failures.ts";
import type { Annotation, Article, ExportCount, Tag } from "../../contract/records.ts";
import type { MaterialComposed } from "../../core/report/composed/body.ts";
import { listAnnotations } from "../db/annotations.ts";
import { articleWithText, listArticles } from "../db/articles.ts";
import type { ReadDb } from "../db/connection.ts";
import { countWaiting } from "../db/reviews.ts";
import { listTags } from "../db/tags.ts";
import { annotationsFor, countAnnotationsFor } from "../search/run.ts";

/** What of a project an export takes. */
export interface Gathered {
  readonly articles: readonly NonNullable<ReturnType<typeof articleWithText>>[];
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
  /** As typed; null when everything is taken. */
  readonly query: string | null;
  /** Articles that the query finds nothing in. */
  readonly articlesLeftOut: number;
  /** Highlights that the query finds, but in an earlier version of a text. */
  readonly inEarlierVersions: number;
  /** The report that an analyst has written, with what was found where it refers to the project. */
  readonly composed?: MaterialComposed;
}

type Fail = Extract<FailCode, "query-malformed">;

/** The highlights a query finds, with their articles; without a query everything. */
export function gather(db: ReadDb, query: string | undefined): Reply<Gathered, Fail> {
  const chosen = choose(db, query);
  if (!chosen.ok) return chosen;
  const { articles, every, annotations, inEarlierVersions, isFiltered } = chosen.value;
  return succeed({
    articles: articles.map(({ id }) => articleWithText(db, id)!),
    annotations,
    tags: listTags(db),
    query: isFiltered ? query! : null,
    articlesLeftOut: every - articles.length,
    inEarlierVersions,
  });
}

/** So many highlights show what a report of them looks like. */
const someHighlights = 100;

/** The first of what {@link gather} would give, in a time that does not grow with the project; whether it is all. */
export function gatherSome(
  db: ReadDb,
  query: string | undefined,
): Reply<Gathered & { readonly isAll: boolean }, Fail> {
  const every = listArticles(db);
  const isFiltered = query !== undefined && query.trim() !== "";
  const found = isFiltered ? annotationsFor(db, { query, most: someHighlights + 1 }) : succeed([]);
  if (!found.ok) return found;
  const wanted = new Set(found.value.slice(0, someHighlights).map(({ articleId }) => articleId));
  const articles = isFiltered ? every.filter(({ id }) => wanted.has(id)) : firstOf(every);
  const annotations = isFiltered
    ? found.value.slice(0, someHighlights)
    : articles.flatMap(({ id }) => listAnnotations(db, id)).slice(0, someHighlights);
  return succeed({
    articles: articles.map(({ id }) => articleWithText(db, id)!),
    annotations,
    tags: listTags(db),
    query: isFiltered ? query : null,
    articlesLeftOut: 0,
    inEarlierVersions: 0,
    isAll: isFiltered
      ? found.value.length <= someHighlights
      : articles.length === every.length && countOf(articles) <= someHighlights,
  });
}

/** Articles, until they have enough highlights or text to show. */
function firstOf(every: readonly Article[]): readonly Article[] {
  const first: Article[] = [];
  let characters = 0;
  for (const article of every) {
    if (countOf(first) >= someHighlights || characters >= someCharacters) break;
    first.push(article);
    characters += article.length;
  }
  return first;
}

const someCharacters = 100_000;

function countOf(articles: readonly Article[]): number {
  return articles.reduce((sum, { annotationCount }) => sum + annotationCount, 0);
}

/** How much an export of what a query finds would hold. */
export function countExport(
  db: ReadDb,
  { query }: { query?: string | undefined },
): Promise<Reply<ExportCount, Fail>> {
  return countAnnotationsFor(db, query);
}

interface Chosen {
  readonly articles: readonly Article[];
  /** How many articles the project has. */
  readonly every: number;
  readonly annotations: readonly Annotation[];
  readonly inEarlierVersions: number;
  readonly isFiltered: boolean;
}

function choose(db: ReadDb, query: string | undefined): Reply<Chosen, Fail> {
  const found = annotationsFor(db, { query });
  if (!found.ok) return found;
  const annotations = found.value;
  const isFiltered = query !== undefined && query.trim() !== "";
  const wanted = new Set(annotations.map(({ articleId }) => articleId));
  const every = listArticles(db);
  const articles = every.filter(({ id }) => !isFiltered || wanted.has(id));
  // A search finds none of those that wait, so it leaves none of them out.
  const inEarlierVersions = isFiltered ? 0 : countWaiting(db);
  return succeed({ articles, every: every.length, annotations, inEarlierVersions, isFiltered });
}
