import { v5 as idFrom } from "uuid";
import { readNoteDocument } from "../../contract/note-document.ts";
import type { Annotation, Article, ArticleWithText, Tag } from "../../contract/records.ts";
import { readReportDocument } from "../../contract/report-document.ts";
import type { Stance } from "../../core/claim/stance.ts";
import type {
  ExchangeAnnotation,
  ExchangeArticle,
  ExchangeClaim,
  ExchangeData,
  ExchangeNote,
  ExchangePerson,
  ExchangeReport,
  ExchangeSearch,
  ExchangeTag,
  ExchangeTarget,
} from "../../core/exchange/exchange.ts";
import type { ReadDb } from "../db/connection.ts";
import {
  annotationOrigins,
  articleOrigins,
  listClaimRows,
  listEvidence,
  listExamples,
  listNotes,
  listPersons,
  listTaggings,
  listTargets,
  listVersions,
  tagOrigins,
} from "../db/exchange.ts";
import { reportRows } from "../db/reports.ts";
import { savedSearchRows } from "../db/saved-searches.ts";
import type { Rows } from "../db/tables.ts";

/** Ids that formats need and no row has follow from the rows' ids in this name space (RFC 9562, version 5). */
const derivedIds = "5f1c9a0e-7b51-5b0b-9a55-0d2f6a1f3c47";

/** What of a project is to be exchanged. */
export interface Chosen {
  readonly name: string;
  readonly articles: readonly ArticleWithText[];
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
  /** Everything, and not what a query finds. */
  readonly isWhole: boolean;
}

/** Gather everything the exchange formats carry. `annotations` must all stand in the newest texts. */
export function gatherExchangeData(db: ReadDb, chosen: Chosen): ExchangeData {
  const tags = gatherTags(db, chosen.tags);
  const articles = gatherArticles(db, chosen.articles);
  const annotations = gatherAnnotations(db, chosen.annotations, tags);
  const collectionId = idFrom(JSON.stringify(annotations.map(({ id }) => id)), derivedIds);
  const claims = gatherClaims(db, chosen);
  const searches = chosen.isWhole ? gatherSearches(db) : [];
  const reports = chosen.isWhole ? gatherReports(db) : [];
  const persons = personsOf(listPersons(db), articles, annotations, claims, [...searches, ...reports]);
  const data = { name: chosen.name, collectionId, persons, articles, tags, annotations };
  return {
    ...data,
    ...(claims.length === 0 ? {} : { claims }),
    ...(searches.length === 0 ? {} : { searches }),
    ...(reports.length === 0 ? {} : { reports }),
  };
}

function gatherSearches(db: ReadDb): readonly ExchangeSearch[] {
  return savedSearchRows(db).map(({ id, folder, name, query, person_id, created_ms }) => ({
    ...{ id, folder, name, query, personId: person_id, createdAt: moment(created_ms) },
  }));
}

/** One that is not of our making, which nobody could read, is left out. */
function gatherReports(db: ReadDb): readonly ExchangeReport[] {
  return reportRows(db).flatMap((row) => {
    const document = readReportDocument(row.document);
    if (document === null) return [];
    const { id, name, person_id: personId, created_ms, modified_ms } = row;
    return [{ id, name, document, personId, createdAt: moment(created_ms), modifiedAt: moment(modified_ms) }];
  });
}

function gatherTags(db: ReadDb, tags: readonly Tag[]): readonly ExchangeTag[] {
  const created = new Map(tagOrigins(db).map(({ id, created_ms }) => [id, created_ms]));
  return tags.map(({ id, parentId, path, name, description, inclusion, exclusion, colour, pattern }) => ({
    ...{ id, parentId, path, name, description, inclusion, exclusion, colour, pattern },
    createdAt: moment(created.get(id)!),
  }));
}

function gatherArticles(db: ReadDb, articles: readonly ArticleWithText[]): readonly ExchangeArticle[] {
  const versions = Map.groupBy(listVersions(db), ({ article_id }) => article_id);
  const origins = new Map(articleOrigins(db).map((row) => [row.id, row]));
  return articles.map((article) => {
    const { person_id, created_ms, confirmed } = origins.get(article.id)!;
    return {
      ...factsOf(article),
      ...(confirmed === "" ? {} : { confirmed: confirmed.split(" ") }),
      personId: person_id,
      createdAt: moment(created_ms),
      text: article.text,
      lines: article.lines,
      versions: versions.get(article.id)!.map((version) => ({
        id: version.id,
        textSha256: version.text_sha256,
        createdAt: moment(version.created_ms),
      })),
    };
  });
}

function factsOf(article: Article) {
  const { id, name, label, title, source, author, date, dateline, language, url, sha256 } = article;
  return { id, name, label, title, source, author, date, dateline, language, url, fileSha256: sha256 };
}

function gatherAnnotations(
  db: ReadDb,
  annotations: readonly Annotation[],
  tags: readonly ExchangeTag[],
): readonly ExchangeAnnotation[] {
  const origins = new Map(annotationOrigins(db).map((row) => [row.id, row]));
  const targets = Map.groupBy(listTargets(db), ({ annotation_id }) => annotation_id);
  const examples = new Map(
    listExamples(db).map((row) => [`${row.annotation_id} ${row.tag_id}`, row.created_ms]),
  );
  const taggings = Map.groupBy(listTaggings(db), ({ annotation_id }) => annotation_id);
  const notes = new Map(listNotes(db).map((row) => [row.annotation_id, row]));
  const orderOf = new Map(tags.map((tag, order) => [tag.id, order]));
  return annotations.map(({ id, articleId, createdAt }) => {
    const [first, ...further] = targets.get(id)!.map(asTarget);
    const note = notes.get(id);
    const own = (taggings.get(id) ?? []).toSorted((a, b) => orderOf.get(a.tag_id)! - orderOf.get(b.tag_id)!);
    return {
      ...{ id, articleId, personId: origins.get(id)!.person_id, createdAt },
      importance: origins.get(id)!.importance,
      targets: [first!, ...further],
      codings: own.map((row) => {
        const pinnedMs = examples.get(`${id} ${row.tag_id}`);
        return {
          id: idFrom(`${id} ${row.tag_id}`, derivedIds),
          tag: tags[orderOf.get(row.tag_id)!]!,
          personId: row.person_id,
          createdAt: moment(row.created_ms),
          ...(pinnedMs === undefined ? {} : { pinnedAt: moment(pinnedMs) }),
        };
      }),
      note: note === undefined ? null : asNote(note),
    };
  });
}

/** Claims with the evidence that is exchanged; when only a part is, those that have any of it. */
function gatherClaims(db: ReadDb, { annotations, isWhole }: Chosen): readonly ExchangeClaim[] {
  const orderOf = new Map(annotations.map(({ id }, order) => [id, order]));
  const evidence = Map.groupBy(
    listEvidence(db).filter(({ annotation_id }) => orderOf.has(annotation_id)),
    ({ claim_id }) => claim_id,
  );
  return listClaimRows(db)
    .filter(({ id }) => isWhole || evidence.has(id))
    .map((row) => {
      const { id, text, claimant, verdict, explanation } = row;
      const own = evidence.get(id) ?? [];
      return {
        ...{ id, text, claimant, madeOn: row.made_on, verdict, explanation, reviewUrl: row.review_url },
        personId: row.person_id,
        createdAt: moment(row.created_ms),
        modifiedAt: moment(row.modified_ms),
        evidence: own
          .toSorted((a, b) => orderOf.get(a.annotation_id)! - orderOf.get(b.annotation_id)!)
          .map((each) => ({
            annotationId: each.annotation_id,
            stance: each.stance as Stance,
            personId: each.person_id,
            createdAt: moment(each.created_ms),
          })),
      };
    });
}

function asTarget(row: Rows["annotation_target"], piece: number): ExchangeTarget {
  return {
    id: piece === 0 ? row.annotation_id : idFrom(`${row.annotation_id} piece ${piece}`, derivedIds),
    start: row.start_utf16,
    end: row.end_utf16,
    quote: row.quote,
    prefix: row.prefix,
    suffix: row.suffix,
  };
}

function asNote(row: Rows["note"]): ExchangeNote {
  const { id, text, person_id, created_ms, modified_ms } = row;
  return {
    ...{ id, text, document: readNoteDocument(row.document), personId: person_id },
    ...{ createdAt: moment(created_ms), modifiedAt: moment(modified_ms) },
  };
}

/** Only those who made something of what is exchanged: who else works here is nobody's business. */
function personsOf(
  persons: readonly ExchangePerson[],
  articles: readonly ExchangeArticle[],
  annotations: readonly ExchangeAnnotation[],
  claims: readonly ExchangeClaim[],
  others: readonly { readonly personId: string }[],
): readonly ExchangePerson[] {
  const named = new Set([
    ...others.map(({ personId }) => personId),
    ...claims.flatMap(({ personId, evidence }) => [personId, ...evidence.map((each) => each.personId)]),
    ...articles.map(({ personId }) => personId),
    ...annotations.flatMap(({ personId, codings, note }) => [
      personId,
      ...codings.map((coding) => coding.personId),
      ...(note === null ? [] : [note.personId]),
    ]),
  ]);
  return persons.filter(({ id }) => named.has(id));
}

function moment(ms: number): string {
  return new Date(ms).toISOString();
}
