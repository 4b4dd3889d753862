import {
  byArticle,
  type ExchangeAnnotation,
  type ExchangeArticle,
  type ExchangeData,
  finder,
  quotationOf,
  tagPathsOf,
} from "../../../core/exchange/exchange.ts";
import { toCodePoints } from "../../../core/text/code-points.ts";
import type { Range } from "../../../core/text/range.ts";

/** Null is an empty cell. */
export type TableCell = string | number | null;

/** A row by column names. */
export type TableRow = Readonly<Record<string, TableCell>>;

/**
 * One row a highlight, and its tags. `start` and `end` are code points, as Python and R count them;
 * of a highlight in several pieces they span them all.
 */
export function highlightRows(data: ExchangeData): {
  readonly row: TableRow;
  readonly tags: readonly string[];
  /** Paths of the tags that it is pinned to as an example. */
  readonly exampleOf: readonly string[];
}[] {
  const personOf = finder(data.persons);
  return byArticle(data).flatMap(({ article, annotations }) => {
    const spans = toCodePoints(article.text, annotations.map(spanOf));
    return annotations.map((annotation, index) => ({
      row: {
        id: annotation.id,
        ...aboutArticle(article),
        ...spans[index]!,
        quotation: quotationOf(annotation),
        importance: annotation.importance === 0 ? null : annotation.importance,
        note: annotation.note?.text ?? null,
        person: personOf(annotation.personId).name,
        created: annotation.createdAt,
      },
      tags: tagPathsOf(annotation),
      exampleOf: annotation.codings.flatMap(({ tag, pinnedAt }) =>
        pinnedAt === undefined ? [] : [tag.path],
      ),
    }));
  });
}

function spanOf({ targets }: ExchangeAnnotation): Range {
  return { start: targets[0].start, end: Math.max(...targets.map(({ end }) => end)) };
}

function aboutArticle({ name, title, source, author, date }: ExchangeArticle) {
  return { article: name, title, source, author, date };
}

/** One row a tag, in tree order, with the number of highlights that carry the tag itself. */
export function codebookRows({ tags, annotations }: ExchangeData): readonly TableRow[] {
  const uses = new Map<string, number>();
  for (const { codings } of annotations) {
    for (const { tag } of codings) uses.set(tag.id, (uses.get(tag.id) ?? 0) + 1);
  }
  return tags.map(({ id, parentId, path, name, description, inclusion, exclusion, colour, pattern }) => ({
    ...{ id, parent: parentId, path, name, description, inclusion, exclusion, colour, pattern },
    highlights: uses.get(id) ?? 0,
  }));
}

/** What is pinned to each tag as an example, by the tag's id: the quotations, the first pinned first. */
export function examplesByTag({ annotations }: ExchangeData): ReadonlyMap<string, readonly string[]> {
  const pins = annotations.flatMap((annotation) =>
    annotation.codings.flatMap(({ tag, pinnedAt }) =>
      pinnedAt === undefined ? [] : [{ tagId: tag.id, pinnedAt, quotation: quotationOf(annotation) }],
    ),
  );
  const inOrder = pins.toSorted((a, b) => (a.pinnedAt < b.pinnedAt ? -1 : a.pinnedAt > b.pinnedAt ? 1 : 0));
  const groups = Map.groupBy(inOrder, ({ tagId }) => tagId);
  return new Map([...groups].map(([tagId, those]) => [tagId, those.map(({ quotation }) => quotation)]));
}
