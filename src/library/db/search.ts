import type { ReadDb, Value } from "./connection.ts";

/** What rows are looked for: a query compiled for this database; see `search/compile.ts`. */
export type Condition =
  | { readonly kind: "none" }
  | { readonly kind: "all" }
  /** For `MATCH ?`. With `complement`, every row that does *not* match is meant. */
  | { readonly kind: "match"; readonly expression: string; readonly complement: boolean }
  | { readonly kind: "fact"; readonly fact: Fact; readonly isNegated: boolean }
  | { readonly kind: "numbers"; readonly numbers: readonly number[] }
  | { readonly kind: "and" | "or"; readonly parts: readonly Condition[] };

/** What is known of a row beside its words and tags. */
export type Fact =
  | { readonly of: "article"; readonly column: "source" | "author"; readonly values: readonly string[] }
  | { readonly of: "article"; readonly column: "number"; readonly values: readonly number[] }
  /** The date it states, both ends included. */
  | {
      readonly of: "article";
      readonly column: "date";
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly of: "highlight"; readonly has: "note" | "claim" | "importance" }
  | { readonly of: "highlight"; readonly personIds: readonly string[] }
  /** Asked of articles only. */
  | { readonly of: "text"; readonly has: "junk" | "highlights" };

export type SearchedTable = "annotation" | "article";

/** A subquery that gives the numbers of the rows found, with what to bind to it. */
export interface Numbers {
  readonly sql: string;
  readonly values: readonly Value[];
}

export function annotationNumbers(condition: Condition): Numbers {
  return numbersOf("annotation", condition);
}

/** The rows of a table that a condition holds for. */
export function numbersOf(table: SearchedTable, condition: Condition): Numbers {
  const every = table === "annotation" ? "SELECT rowid FROM annotation_search" : "SELECT number FROM article";
  if (condition.kind === "match") {
    const { sql, values } = matching(table, condition.expression);
    return { sql: condition.complement ? `${every} EXCEPT ${sql}` : sql, values };
  }
  if (condition.kind === "numbers") return listed(condition.numbers);
  const { sql, values } = clauseOf(table, condition);
  // What waits for review stands nowhere in the newest text, and is not in the index.
  const isPlaced = table === "annotation" ? "number IN (SELECT rowid FROM annotation_search) AND " : "";
  return { sql: `SELECT number FROM ${table} WHERE ${isPlaced}(${sql})`, values };
}

function matching(table: SearchedTable, expression: string): Numbers {
  return { sql: `SELECT rowid FROM ${table}_search WHERE ${table}_search MATCH ?`, values: [expression] };
}

/** Lists are bound as one JSON value, so that a statement is the same however many there are. */
function listed(values: readonly (string | number)[]): Numbers {
  return { sql: `SELECT value FROM json_each(?)`, values: [JSON.stringify(values)] };
}

function clauseOf(table: SearchedTable, condition: Condition): Numbers {
  switch (condition.kind) {
    case "none":
      return { sql: "0", values: [] };
    case "all":
      return { sql: "1", values: [] };
    case "match": {
      const { sql, values } = matching(table, condition.expression);
      return { sql: `number ${condition.complement ? "NOT " : ""}IN (${sql})`, values };
    }
    case "numbers": {
      const { sql, values } = listed(condition.numbers);
      return { sql: `number IN (${sql})`, values };
    }
    case "fact": {
      const { sql, values } = factClause(table, condition.fact);
      return { sql: condition.isNegated ? `NOT (${sql})` : sql, values };
    }
    default: {
      const parts = condition.parts.map((part) => clauseOf(table, part));
      return {
        sql: `(${parts.map((part) => part.sql).join(condition.kind === "and" ? " AND " : " OR ")})`,
        values: parts.flatMap((part) => part.values),
      };
    }
  }
}

/** Never NULL, so that NOT means the other rows. */
function factClause(table: SearchedTable, fact: Fact): Numbers {
  if (fact.of === "highlight") {
    if ("has" in fact && fact.has === "importance") return { sql: `importance > 0`, values: [] };
    if ("has" in fact) {
      const having = fact.has === "note" ? "note" : "claim_evidence";
      return { sql: `id IN (SELECT annotation_id FROM ${having})`, values: [] };
    }
    const { sql, values } = listed(fact.personIds);
    return { sql: `person_id IN (${sql})`, values };
  }
  if (fact.of === "text") {
    if (fact.has === "highlights") {
      return {
        sql: `EXISTS (SELECT 1 FROM annotation WHERE annotation.article_id = article.id)`,
        values: [],
      };
    }
    return {
      sql: `EXISTS (SELECT 1 FROM line WHERE role = 'junk' AND version_id =
              (SELECT version.id FROM article_version AS version WHERE version.article_id = article.id
                ORDER BY version.ordinal DESC LIMIT 1))`,
      values: [],
    };
  }
  const id = table === "annotation" ? "article_id" : "id";
  if (fact.column === "date") {
    return {
      sql: `${id} IN (SELECT id FROM article WHERE date IS NOT NULL AND date >= ifnull(?, '') AND date <= ifnull(?, ':'))`,
      values: [fact.from, fact.to],
    };
  }
  const { sql, values } = listed(fact.values);
  return { sql: `${id} IN (SELECT id FROM article WHERE ${fact.column} IN (${sql}))`, values };
}

/** Highlights found, by article. */
export interface ArticleCount {
  readonly articleId: string;
  /** Its place in the order of import. */
  readonly number: number;
  readonly name: string;
  readonly source: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly count: number;
}

/** How many highlights of each article a condition holds for, articles in order of import. */
export function countByArticle(db: ReadDb, condition: Condition): ArticleCount[] {
  const { sql, values } = annotationNumbers(condition);
  return db.all<ArticleCount>(
    `SELECT article.id AS articleId, article.number, article.name, article.source, article.author,
            article.date, count(*) AS count
       FROM annotation JOIN article ON article.id = annotation.article_id
      WHERE annotation.number IN (${sql})
      GROUP BY article.id ORDER BY article.number`,
    ...values,
  );
}

/** How many of the highlights that a condition holds for carry each tag. */
export function countByTag(db: ReadDb, condition: Condition): { tagId: string; count: number }[] {
  const { sql, values } = annotationNumbers(condition);
  return db.all<{ tagId: string; count: number }>(
    `SELECT annotation_tag.tag_id AS tagId, count(*) AS count
       FROM annotation_tag JOIN annotation ON annotation.id = annotation_tag.annotation_id
      WHERE annotation.number IN (${sql})
      GROUP BY annotation_tag.tag_id`,
    ...values,
  );
}
