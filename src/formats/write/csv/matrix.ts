import type { ExchangeData } from "../../../core/exchange/exchange.ts";

/** How many highlights of each article carry each tag itself. */
export interface TagMatrix {
  /** Names of the articles, each name once: a second one of the same name is followed by “(2)”. */
  readonly articles: readonly string[];
  /** In tree order, the unused too; last, where there are any, the highlights without a tag. */
  readonly rows: readonly MatrixRow[];
  /** Every highlight once, however many tags it carries. */
  readonly sums: MatrixRow;
}

interface MatrixRow {
  /** Of the tag; null in a row that is not of a tag. */
  readonly id: string | null;
  readonly label: string;
  readonly sum: number;
  /** By article. */
  readonly counts: readonly number[];
}

/** Tag by article. Linear in the taggings, plus the table itself. */
export function tagMatrix({ articles, tags, annotations }: ExchangeData): TagMatrix {
  const placeOf = new Map(articles.map(({ id }, place) => [id, place]));
  const emptyRow = (id: string | null, label: string) => ({
    ...{ id, label, sum: 0, counts: articles.map(() => 0) },
  });
  const rows = new Map(tags.map(({ id, path }) => [id, emptyRow(id, path)]));
  const untagged = emptyRow(null, "Without a tag");
  const sums = emptyRow(null, "All highlights");
  for (const { articleId, codings } of annotations) {
    const place = placeOf.get(articleId)!;
    const tagged = codings.map(({ tag }) => rows.get(tag.id)!);
    for (const row of [...(tagged.length === 0 ? [untagged] : tagged), sums]) {
      row.sum += 1;
      row.counts[place]! += 1;
    }
  }
  return {
    articles: eachOnce(articles.map(({ name }) => name)),
    rows: [...rows.values(), ...(untagged.sum === 0 ? [] : [untagged])],
    sums,
  };
}

/** Columns of one name would be one and the same to most readers of a table. */
function eachOnce(names: readonly string[]): readonly string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let nth = 2; seen.has(free) || (free !== name && taken.has(free)); nth += 1) {
      free = `${name} (${nth})`;
    }
    seen.add(free);
    return free;
  });
}
