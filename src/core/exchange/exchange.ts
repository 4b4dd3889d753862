import { quotationOfPieces } from "../anchor/pieces.ts";
import type { Stance } from "../claim/stance.ts";
import type { NoteDocument } from "../note/document.ts";
import type { ReportDocument } from "../report/composed/document.ts";
import type { Look } from "../tag/look.ts";
import type { Line } from "../text/line.ts";
import type { Range } from "../text/range.ts";

/**
 * A project as plain data, the same for every exchange format. Ids are UUIDs; positions UTF-16 code
 * units, half-open; moments ISO 8601 in UTC. Nothing in it depends on when or where the export is
 * made, so that a project exported twice gives the same bytes.
 */
export interface ExchangeData {
  /** What the project is called. */
  readonly name: string;
  /** An id that follows from which annotations these are. */
  readonly collectionId: string;
  /** Everyone who made something of what follows, by name. */
  readonly persons: readonly ExchangePerson[];
  /** In the order of import. */
  readonly articles: readonly ExchangeArticle[];
  /** The whole codebook in tree order: a tag, then those below it. */
  readonly tags: readonly ExchangeTag[];
  /** By article, then in reading order. */
  readonly annotations: readonly ExchangeAnnotation[];
  /** In the order they were made; left out when there are none. */
  readonly claims?: readonly ExchangeClaim[];
  /** By folder, in their order; left out when there are none, or when only a part is exchanged. */
  readonly searches?: readonly ExchangeSearch[];
  /** By name; left out like the searches. */
  readonly reports?: readonly ExchangeReport[];
}

/** A search kept under a name. */
export interface ExchangeSearch {
  readonly id: string;
  /** Names with `/` between; "" at the top. */
  readonly folder: string;
  readonly name: string;
  readonly query: string;
  readonly personId: string;
  readonly createdAt: string;
}

/** A report that an analyst has written. */
export interface ExchangeReport {
  readonly id: string;
  readonly name: string;
  readonly document: ReportDocument;
  readonly personId: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
}

/** A statement to be weighed. What is not known is "". */
export interface ExchangeClaim {
  readonly id: string;
  readonly text: string;
  readonly claimant: string;
  /** `yyyy`, `yyyy-mm` or `yyyy-mm-dd`. */
  readonly madeOn: string;
  readonly verdict: string;
  readonly explanation: string;
  readonly reviewUrl: string;
  readonly personId: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
  /** Annotations of this exchange that speak for, against or of it, by their ids. */
  readonly evidence: readonly {
    readonly annotationId: string;
    readonly stance: Stance;
    readonly personId: string;
    readonly createdAt: string;
  }[];
}

export interface ExchangePerson {
  readonly id: string;
  readonly name: string;
}

export interface ExchangeArticle {
  readonly id: string;
  /** The file name it came from. */
  readonly name: string;
  readonly label: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly dateline: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** http or https. */
  readonly url: string | null;
  /** Which of these a person confirmed; left out when none is. */
  readonly confirmed?: readonly string[];
  /** SHA-256 of the file's own bytes, in hexadecimal. */
  readonly fileSha256: string;
  readonly personId: string;
  readonly createdAt: string;
  /** Of its newest version, into which all annotations here point. */
  readonly text: string;
  readonly lines: readonly Line[];
  /** From the first to the newest. */
  readonly versions: readonly ExchangeVersion[];
}

export interface ExchangeVersion {
  readonly id: string;
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  readonly textSha256: string;
  readonly createdAt: string;
}

export interface ExchangeTag extends Look {
  readonly id: string;
  readonly parentId: string | null;
  readonly path: string;
  readonly name: string;
  readonly description: string;
  /** When to use it, and when not. */
  readonly inclusion: string;
  readonly exclusion: string;
  readonly createdAt: string;
}

export interface ExchangeAnnotation {
  readonly id: string;
  readonly articleId: string;
  readonly personId: string;
  readonly createdAt: string;
  /** 0 none … 3 high. */
  readonly importance: number;
  /** In text order; several when the highlight has several pieces. */
  readonly targets: readonly [ExchangeTarget, ...ExchangeTarget[]];
  /** In tree order. */
  readonly codings: readonly ExchangeCoding[];
  readonly note: ExchangeNote | null;
}

export interface ExchangeTarget extends Range {
  /** The annotation's own id for its first piece, one that follows from it for each further. */
  readonly id: string;
  /** Exactly `text.slice(start, end)`. */
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** That a tag was put on an annotation. */
export interface ExchangeCoding {
  /** Follows from annotation and tag. */
  readonly id: string;
  readonly tag: ExchangeTag;
  readonly personId: string;
  readonly createdAt: string;
  /** Since when the highlight is an example of what the tag is for; left out when it is none. */
  readonly pinnedAt?: string;
}

export interface ExchangeNote {
  readonly id: string;
  readonly text: string;
  /** The note as it was written, when its words alone do not say all of it. */
  readonly document: NoteDocument | null;
  readonly personId: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
}

/** The words of an annotation, its pieces joined by an ellipsis. */
export function quotationOf({ targets }: ExchangeAnnotation): string {
  return quotationOfPieces(targets);
}

/** Paths of an annotation's tags, in tree order. */
export function tagPathsOf({ codings }: ExchangeAnnotation): readonly string[] {
  return codings.map(({ tag }) => tag.path);
}

/** What an id of these stands for; throws when there is none, which the library rules out. */
export function finder<T extends { readonly id: string }>(things: readonly T[]): (id: string) => T {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return (id) => {
    const found = byId.get(id);
    if (found === undefined) throw new RangeError(`nothing here has the id ${id}`);
    return found;
  };
}

/** Each article with its annotations. */
export function byArticle(
  data: ExchangeData,
): readonly { readonly article: ExchangeArticle; readonly annotations: readonly ExchangeAnnotation[] }[] {
  const groups = Map.groupBy(data.annotations, ({ articleId }) => articleId);
  return data.articles.map((article) => ({ article, annotations: groups.get(article.id) ?? [] }));
}
