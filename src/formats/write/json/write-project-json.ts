import type {
  ExchangeAnnotation,
  ExchangeArticle,
  ExchangeClaim,
  ExchangeData,
  ExchangeReport,
  ExchangeSearch,
} from "../../../core/exchange/exchange.ts";

/** Of the schema in docs/formats/json.md; a reader refuses a newer one than it knows. */
const formatVersion = 1;

/**
 * The whole project as JSON, laid down in docs/formats/json.md: texts with their lines and hashes,
 * annotations with their selectors, tags, notes, persons. Positions are UTF-16 code units, as
 * JavaScript's `slice` takes them. Keys and rows stand in one order, and nothing says when or
 * where the file was written, so that one project always gives the same bytes.
 */
export function writeProjectJson(data: ExchangeData): string {
  const project = {
    format: "claimbench-project",
    formatVersion,
    offsetUnit: "utf-16",
    name: data.name,
    persons: data.persons.map(({ id, name }) => ({ id, name })),
    tags: data.tags.map((tag) => {
      const { id, parentId, path, name, colour, pattern, description, inclusion, exclusion, createdAt } = tag;
      return { id, parentId, path, name, colour, pattern, description, inclusion, exclusion, createdAt };
    }),
    articles: data.articles.map(articleJson),
    annotations: data.annotations.map(annotationJson),
    ...(data.claims === undefined ? {} : { claims: data.claims.map(claimJson) }),
    ...(data.searches === undefined ? {} : { searches: data.searches.map(searchJson) }),
    ...(data.reports === undefined ? {} : { reports: data.reports.map(reportJson) }),
  };
  return `${JSON.stringify(project, null, 1)}\n`;
}

function articleJson(article: ExchangeArticle) {
  const { id, name, label, title, source, author, date, dateline, language, url } = article;
  const { confirmed, fileSha256, personId, createdAt, text, lines, versions } = article;
  return {
    ...{ id, name, label, title, source, author, date, dateline, language, url },
    ...(confirmed === undefined ? {} : { confirmed }),
    ...{ fileSha256, personId, createdAt },
    versions: versions.map((version) => ({
      id: version.id,
      textSha256: version.textSha256,
      createdAt: version.createdAt,
    })),
    text,
    lines: lines.map(({ start, end, role }) => ({ start, end, role })),
  };
}

function claimJson(claim: ExchangeClaim) {
  const { id, text, claimant, madeOn, verdict, explanation, reviewUrl } = claim;
  const { personId, createdAt, modifiedAt, evidence } = claim;
  return {
    ...{ id, text, claimant, madeOn, verdict, explanation, reviewUrl, personId, createdAt, modifiedAt },
    evidence: evidence.map((each) => ({
      annotationId: each.annotationId,
      stance: each.stance,
      personId: each.personId,
      createdAt: each.createdAt,
    })),
  };
}

function searchJson({ id, folder, name, query, personId, createdAt }: ExchangeSearch) {
  return { id, folder, name, query, personId, createdAt };
}

/** The document is in the one form of equal reports, its keys in one order. */
function reportJson({ id, name, document, personId, createdAt, modifiedAt }: ExchangeReport) {
  const { version, blocks } = document;
  return { id, name, personId, createdAt, modifiedAt, document: { version, blocks } };
}

function annotationJson(annotation: ExchangeAnnotation) {
  const { id, articleId, personId, createdAt, importance, targets, codings, note } = annotation;
  return {
    ...{ id, articleId, personId, createdAt, importance },
    targets: targets.map(({ start, end, quote, prefix, suffix }) => ({
      ...{ start, end, exact: quote, prefix, suffix },
    })),
    tags: codings.map((coding) => ({
      tagId: coding.tag.id,
      personId: coding.personId,
      createdAt: coding.createdAt,
      ...(coding.pinnedAt === undefined ? {} : { pinnedAt: coding.pinnedAt }),
    })),
    note:
      note === null
        ? null
        : {
            ...{ id: note.id, text: note.text, document: note.document, personId: note.personId },
            ...{ createdAt: note.createdAt, modifiedAt: note.modifiedAt },
          },
  };
}
