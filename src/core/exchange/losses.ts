import {
  type ExchangeAnnotation,
  type ExchangeArticle,
  type ExchangeData,
  type ExchangeTag,
  quotationOf,
} from "./exchange.ts";

/** What a format may be unable to carry: what it is called, and how much of it a project has. */
interface Loss {
  /** In a list: “Cannot hold notes, roles of lines.” */
  readonly name: string;
  readonly count: (data: ExchangeData) => number;
  /** After the number: “3 notes”. */
  readonly one: string;
  readonly many: string;
}

function countOf<T>(things: readonly T[], is: (thing: T) => boolean): number {
  return things.reduce((count, thing) => count + (is(thing) ? 1 : 0), 0);
}

const ofAnnotations = (is: (annotation: ExchangeAnnotation) => boolean) => (data: ExchangeData) =>
  countOf(data.annotations, is);
const ofArticles = (is: (article: ExchangeArticle) => boolean) => (data: ExchangeData) =>
  countOf(data.articles, is);
const ofTags = (is: (tag: ExchangeTag) => boolean) => (data: ExchangeData) => countOf(data.tags, is);

const losses = {
  texts: {
    name: "the articles’ texts",
    count: ofArticles(() => true),
    one: "article’s text",
    many: "articles’ texts",
  },
  facts: {
    name: "source, author and date of articles",
    count: ofArticles(({ source, author, date }) => source !== null || author !== null || date !== null),
    one: "article’s source, author or date",
    many: "articles’ source, author or date",
  },
  otherFacts: {
    name: "dateline, language and web address of articles",
    count: ofArticles(
      ({ dateline, language, url }) => dateline !== null || language !== null || url !== null,
    ),
    one: "article’s dateline, language or web address",
    many: "articles’ dateline, language or web address",
  },
  roles: {
    name: "roles of lines",
    count: ofArticles(({ lines }) => lines.some(({ role }) => role !== "paragraph")),
    one: "article’s roles of lines (headline, caption …)",
    many: "articles’ roles of lines (headline, caption …)",
  },
  versions: {
    name: "earlier versions of texts",
    count: (data) => data.articles.reduce((count, { versions }) => count + versions.length - 1, 0),
    one: "earlier version of a text",
    many: "earlier versions of texts",
  },
  annotations: {
    name: "highlights",
    count: ofAnnotations(() => true),
    one: "highlight",
    many: "highlights",
  },
  rules: {
    name: "when to use tags and when not",
    count: ofTags(({ inclusion, exclusion }) => inclusion !== "" || exclusion !== ""),
    one: "tag’s rules for its use",
    many: "tags’ rules for their use",
  },
  importance: {
    name: "importance",
    count: ofAnnotations(({ importance }) => importance > 0),
    one: "highlight’s importance",
    many: "highlights’ importance",
  },
  wholeness: {
    name: "that several pieces are one highlight",
    count: ofAnnotations(({ targets }) => targets.length > 1),
    one: "highlight of several pieces, which becomes several highlights",
    many: "highlights of several pieces, which become several highlights",
  },
  untagged: {
    name: "that a highlight has no tag",
    count: ofAnnotations(({ codings }) => codings.length === 0),
    one: "highlight without a tag, which is labelled Highlight",
    many: "highlights without a tag, which are labelled Highlight",
  },
  notes: {
    name: "notes",
    count: ofAnnotations(({ note }) => note !== null),
    one: "note",
    many: "notes",
  },
  noteLines: {
    name: "line breaks in notes",
    count: ofAnnotations(({ note }) => note !== null && /\s{2,}|[^\S ]/u.test(note.text.trim())),
    one: "note’s line breaks, which become spaces",
    many: "notes’ line breaks, which become spaces",
  },
  claims: {
    name: "claims and their evidence",
    count: ({ claims = [] }) => claims.length,
    one: "claim with its evidence",
    many: "claims with their evidence",
  },
  reports: {
    name: "saved searches and reports",
    count: ({ searches = [], reports = [] }) => searches.length + reports.length,
    one: "saved search or report",
    many: "saved searches and reports",
  },
  authorship: {
    name: "who highlighted when",
    count: ofAnnotations(() => true),
    one: "highlight’s author and time",
    many: "highlights’ authors and times",
  },
  taggers: {
    name: "who put on each tag",
    count: ofAnnotations(({ personId, codings }) => codings.some((coding) => coding.personId !== personId)),
    one: "highlight tagged by somebody other than its author",
    many: "highlights tagged by somebody other than their author",
  },
  longCells: {
    name: "more than 32,767 characters in one cell",
    count: ofAnnotations(
      (annotation) => quotationOf(annotation).length > 32_767 || (annotation.note?.text.length ?? 0) > 32_767,
    ),
    one: "highlight’s quotation or note beyond its first 32,766 characters",
    many: "highlights’ quotations or notes beyond their first 32,766 characters",
  },
  codebook: {
    name: "tags that no highlight carries",
    count: ({ tags, annotations }) => {
      const used = new Set(annotations.flatMap(({ codings }) => codings.map(({ tag }) => tag.path)));
      // A tag's path names those above it, so these are carried with it.
      return countOf(tags, ({ path }) => ![...used].some((known) => `${known}/`.startsWith(`${path}/`)));
    },
    one: "tag that no highlight carries",
    many: "tags that no highlight carries",
  },
  descriptions: {
    name: "descriptions of tags",
    count: ofTags(({ description }) => description !== ""),
    one: "description of a tag",
    many: "descriptions of tags",
  },
  colours: {
    name: "colours of tags",
    count: ofTags(() => true),
    one: "tag’s colour and underline pattern",
    many: "tags’ colours and underline patterns",
  },
  bars: {
    name: "the sign “|” in names of tags",
    count: ofTags(({ name }) => name.includes("|")),
    one: "tag’s “|” in its name, which becomes “∣”",
    many: "tags’ “|” in their names, which becomes “∣”",
  },
  examples: {
    name: "which highlights are examples of a tag",
    count: ofAnnotations(({ codings }) => codings.some(({ pinnedAt }) => pinnedAt !== undefined)),
    one: "highlight as an example of a tag",
    many: "highlights as examples of tags",
  },
  patterns: {
    name: "underline patterns of tags",
    count: ofTags(({ pattern }) => pattern !== "solid"),
    one: "tag’s underline pattern",
    many: "tags’ underline patterns",
  },
} as const satisfies Record<string, Loss>;

export type LossName = keyof typeof losses;

/** What a format cannot carry, as it is said before the export. */
export function nameLosses(names: readonly LossName[]): readonly string[] {
  return names.map((name) => losses[name].name);
}

/** What of this project a format leaves out: a sentence for each kind that the project has any of. */
export function describeLosses(data: ExchangeData, names: readonly LossName[]): string[] {
  return names.flatMap((name) => {
    const loss: Loss = losses[name];
    const count = loss.count(data);
    return count === 0 ? [] : [`Not in this format: ${count} ${count === 1 ? loss.one : loss.many}.`];
  });
}
