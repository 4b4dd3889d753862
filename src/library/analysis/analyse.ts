import type { Analysed, Cooccurrence, Coverage, Matrix, Timeline } from "../../contract/analysis.ts";
import { cCoefficient, coveredLength, momentOf, momentsBetween } from "../../core/tag/figures.ts";
import {
  articlesWith,
  countsByArticle,
  countsByDay,
  countsByTag,
  pairCounts,
  rangesOf,
  textLength,
} from "../db/analysis.ts";
import type { ReadDb } from "../db/connection.ts";
import { tagPlaces } from "../db/tags.ts";

/** More columns than these cannot be compared. */
const mostArticles = 40;

/** The tags asked about, as they were asked; those that are gone are left out. */
function totals(db: ReadDb, asked: Analysed) {
  const counts = countsByTag(db, asked);
  const { pathOf } = tagPlaces(db);
  return asked.tagIds.flatMap((tagId) => {
    const path = pathOf.get(tagId);
    return path === undefined ? [] : [{ tagId, path, count: counts.get(tagId) ?? 0 }];
  });
}

/** Which tags are on the same highlights. */
export function cooccurrence(db: ReadDb, asked: Analysed): Cooccurrence {
  const tags = totals(db, asked);
  const byId = new Map(tags.map((tag) => [tag.tagId, tag]));
  const isBelow = (path: string, above: string) => path.startsWith(`${above}/`);
  const pairs = pairCounts(db, asked).flatMap(({ a, b, count }) => {
    const [one, two] = [byId.get(a)!, byId.get(b)!];
    const isFamily = isBelow(one.path, two.path) || isBelow(two.path, one.path);
    // What a tag shares with those that count for it says nothing.
    if (asked.withChildren && isFamily) return [];
    return [{ a, b, count, c: cCoefficient(one.count, two.count, count) }];
  });
  return { tags, pairs };
}

/** How many highlights of each tag stand in each article. */
export function matrix(db: ReadDb, asked: Analysed): Matrix {
  const { articles, all } = articlesWith(db, asked, mostArticles);
  const ids = articles.map(({ articleId }) => articleId);
  return {
    tags: totals(db, asked),
    articles,
    further: all - articles.length,
    cells: countsByArticle(db, asked, ids),
  };
}

/** How much of the texts stands under each tag. */
export function coverage(db: ReadDb, asked: Analysed): Coverage {
  const length = textLength(db);
  const tags = totals(db, asked).map((tag) => {
    const texts = Map.groupBy(rangesOf(db, tag.tagId, asked.withChildren), ({ versionId }) => versionId);
    const covered = [...texts.values()].reduce((sum, ranges) => sum + coveredLength(ranges), 0);
    return { ...tag, covered, share: length === 0 ? 0 : covered / length, articles: texts.size };
  });
  return { textLength: length, tags };
}

/** How many highlights of each tag stand in articles of each day, month or year. */
export function timeline(db: ReadDb, asked: Analysed): Timeline {
  const tags = totals(db, asked);
  const counts = countsByDay(db, asked);
  const dated = counts.flatMap(({ tagId, day, count }) => (day === null ? [] : [{ tagId, day, count }]));
  const undated = counts.reduce((sum, { day, count }) => sum + (day === null ? count : 0), 0);
  const days = dated.map(({ day }) => day).sort();
  const [first] = days;
  if (first === undefined) return { tags, unit: "day", moments: [], cells: [], undated };
  const { unit, moments } = momentsBetween(first, days.at(-1)!);
  const cells = new Map<string, { tagId: string; moment: string; count: number }>();
  for (const { tagId, day, count } of dated) {
    const moment = momentOf(day, unit);
    const key = `${tagId} ${moment}`;
    cells.set(key, { tagId, moment, count: count + (cells.get(key)?.count ?? 0) });
  }
  return { tags, unit, moments, cells: [...cells.values()], undated };
}
