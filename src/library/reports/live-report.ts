import {
  type LiveEvidence,
  type LiveReport,
  type LiveSection,
  mostListed,
  type ShownHighlight,
} from "../../contract/composed-reports.ts";
import type { Annotation, Article } from "../../contract/records.ts";
import { citeSource } from "../../core/anchor/citation.ts";
import { quotationOfPieces } from "../../core/anchor/pieces.ts";
import { type SectionSource, sectionKey } from "../../core/report/composed/document.ts";
import { paragraphFinder } from "../../core/report/composed/paragraph.ts";
import { listArticles, newestTextOf } from "../db/articles.ts";
import { subtree } from "../db/codebook.ts";
import type { ReadDb } from "../db/connection.ts";
import { annotationsOfIds, annotationsTagged, unplacedOfIds } from "../db/reports.ts";
import { savedSearches } from "../db/saved-searches.ts";
import { tagPlaces, tagRow } from "../db/tags.ts";
import { annotationsFor } from "../search/run.ts";

/** What stands now where a report refers to the project. */
export function liveReport(
  db: ReadDb,
  asked: { readonly annotationIds: readonly string[]; readonly sections: readonly SectionSource[] },
): LiveReport {
  const shower = new Shower(db);
  return {
    evidence: liveEvidence(db, asked.annotationIds, shower),
    sections: asked.sections.map((source): LiveSection => {
      const { title, isGone, problem, annotations } = findSection(db, source);
      return {
        ...{ key: sectionKey(source), title, isGone, problem, total: annotations.length },
        highlights: annotations.slice(0, mostListed).map((annotation) => shower.show(annotation)),
      };
    }),
  };
}

function liveEvidence(db: ReadDb, ids: readonly string[], shower: Shower): LiveEvidence[] {
  const here = new Map(annotationsOfIds(db, ids).map((each) => [each.id, each]));
  const missing = ids.filter((id) => !here.has(id));
  const unplaced = new Map(
    missing.length === 0 ? [] : unplacedOfIds(db, missing).map(({ id, article_id }) => [id, article_id]),
  );
  return ids.map((annotationId): LiveEvidence => {
    const annotation = here.get(annotationId);
    if (annotation !== undefined) return { state: "here", annotationId, highlight: shower.show(annotation) };
    const articleId = unplaced.get(annotationId);
    return articleId === undefined
      ? { state: "gone", annotationId }
      : { state: "unplaced", annotationId, articleId };
  });
}

/** Those of these highlights that have a place in the newest text, with all that a report says about them. */
export function highlightsOfIds(db: ReadDb, ids: readonly string[]): readonly ShownHighlight[] {
  return showHighlights(db, annotationsOfIds(db, ids));
}

/** With all that a report says about them. */
export function showHighlights(db: ReadDb, annotations: readonly Annotation[]): readonly ShownHighlight[] {
  const shower = new Shower(db);
  return annotations.map((annotation) => shower.show(annotation));
}

/** Which highlights a generated section holds. */
export interface FoundSection {
  readonly title: string;
  /** The saved search or the tag is not there any more. */
  readonly isGone: boolean;
  readonly problem: string | null;
  /** In the order of import, then in reading order. */
  readonly annotations: readonly Annotation[];
}

/**
 * Find what a section holds now. A saved search that is gone still finds what its question finds; a
 * tag that is gone stands on nothing.
 */
export function findSection(db: ReadDb, source: SectionSource): FoundSection {
  if (source.kind === "tag") {
    const row = tagRow(db, source.tagId);
    if (row === null) return { title: source.path, isGone: true, problem: null, annotations: [] };
    const ids = source.withBelow ? subtree(db, row.id).map(({ id }) => id) : [row.id];
    const title = tagPlaces(db).pathOf.get(row.id) ?? source.path;
    return { title, isGone: false, problem: null, annotations: annotationsTagged(db, ids) };
  }
  const saved = savedSearches(db).find(({ id }) => id === source.searchId);
  const found = annotationsFor(db, { query: saved?.query ?? source.query });
  return {
    title: saved?.name ?? source.name,
    isGone: saved === undefined,
    problem: found.ok ? null : found.message,
    annotations: found.ok ? found.value : [],
  };
}

/** Looks each article up once. */
class Shower {
  readonly #db: ReadDb;
  readonly #articles: ReadonlyMap<string, Article>;
  readonly #paragraphs = new Map<string, (position: number) => number>();

  constructor(db: ReadDb) {
    this.#db = db;
    this.#articles = new Map(listArticles(db).map((article) => [article.id, article]));
  }

  show(annotation: Annotation): ShownHighlight {
    const { label, title, source, author, date } = this.#articles.get(annotation.articleId)!;
    return {
      annotation,
      quote: quotationOfPieces(annotation.pieces),
      articleLabel: label,
      ...{ source, date },
      citation: citeSource({ title: title ?? null, name: label, source, author, date }, "plain"),
      paragraph: this.#paragraphOf(annotation),
    };
  }

  #paragraphOf({ articleId, start }: Annotation): number {
    let find = this.#paragraphs.get(articleId);
    if (find === undefined) {
      const { text, lines } = newestTextOf(this.#db, articleId);
      find = paragraphFinder(text, lines);
      this.#paragraphs.set(articleId, find);
    }
    return find(start);
  }
}
