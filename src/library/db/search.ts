import type { ReadDb, Value } from "./connection.ts";
import { everyFacet } from "./index/facets.ts";

/** What rows are looked for: a query compiled for this database; see `search/conditions/compile.ts`. */
export type Condition =
  | { readonly kind: "none" }
  | { readonly kind: "all" }
  /** For `MATCH ?`. With `complement`, every row that does *not* match is meant. */
  | { readonly kind: "match"; readonly expression: string; readonly complement: boolean }
  /** For `MATCH ?` on the trigrams: rows that may hold a stretch of text. */
  | { readonly kind: "stretch"; readonly expression: string }
  | { readonly kind: "fact"; readonly fact: Fact; readonly isNegated: boolean }
  | { readonly kind: "numbers"; readonly numbers: readonly number[] }
  | { readonly kind: "and" | "or"; readonly parts: readonly Condition[] };

/** What is known of a row and is no facet of the index. */
export type Fact =
  | { readonly of: "article"; readonly column: "source" | "author"; readonly values: readonly string[] }
  | { readonly of: "article"; readonly column: "number"; readonly values: readonly number[] }
  /** Some of a highlight stands in a line of one of these roles; an article has such a line. */
  | { readonly of: "lines"; readonly roles: readonly string[] }
  /** Asked of articles only. */
  | { readonly of: "text"; readonly has: "highlights" };

/** A fact told by the keys of rows. */
type KeyedFact = Exclude<Fact, { readonly of: "lines" }>;

export type SearchedTable = "annotation" | "article";

/** A subquery that gives the numbers of the rows found, as `number`, each once, with what to bind to it. */
export interface Numbers {
  readonly sql: string;
  readonly values: readonly Value[];
}

/**
 * The rows of a table that a condition holds for. Only what the index holds is found: a highlight
 * that waits for review stands nowhere in the newest text. No form of it scans a table.
 */
export function numbersOf(table: SearchedTable, condition: Condition): Numbers {
  switch (condition.kind) {
    case "none":
      return { sql: `SELECT NULL AS number WHERE 0`, values: [] };
    case "all":
      return every(table);
    case "match":
      return condition.complement
        ? complementOf(table, condition.expression)
        : matching(`${table}_search`, condition.expression);
    case "stretch":
      return matching(`${table}_trigram`, condition.expression);
    case "numbers":
      return listed(condition.numbers);
    case "fact": {
      const { fact, isNegated } = condition;
      if (isNegated) return allOf(table, [every(table)], [filterOf(table, condition)]);
      return fact.of === "lines" ? inLines(table, fact.roles) : isPlaced(table, withFact(table, fact));
    }
    case "or":
      return joined(
        "UNION",
        condition.parts.map((part) => numbersOf(table, part)),
      );
    case "and":
      return conjunction(table, condition.parts);
  }
}

/** Highlights in lines of some roles, or articles that have some, found from the lines. */
function inLines(table: SearchedTable, roles: readonly string[]): Numbers {
  const { sql, values } = listed(roles);
  if (table === "article") {
    return {
      sql: `SELECT DISTINCT article.number AS number FROM line
              JOIN article_version AS version ON version.id = line.version_id
              JOIN newest_version ON newest_version.article_id = version.article_id
               AND newest_version.version_id = version.id
              JOIN article ON article.id = version.article_id
             WHERE line.role IN (${sql})`,
      values,
    };
  }
  return {
    sql: `SELECT DISTINCT annotation.number AS number FROM line
            CROSS JOIN annotation_target AS target ON target.version_id = line.version_id
             AND target.start_utf16 < line.end_utf16 AND target.end_utf16 > line.start_utf16
            JOIN annotation ON annotation.id = target.annotation_id
            JOIN newest_version ON newest_version.article_id = annotation.article_id
             AND newest_version.version_id = line.version_id
           WHERE line.role IN (${sql})`,
    values,
  };
}

/** Whether a highlight that something else has found stands in lines of some roles, or an article has some. */
function standsInLines(table: SearchedTable, roles: readonly string[]): Numbers {
  const { sql, values } = listed(roles);
  if (table === "article") {
    return {
      sql: `EXISTS (
              SELECT 1 FROM newest_version JOIN line ON line.version_id = newest_version.version_id
               WHERE newest_version.article_id = article.id AND line.role IN (${sql}))`,
      values,
    };
  }
  return {
    sql: `EXISTS (
            SELECT 1 FROM newest_version
              JOIN annotation_target AS target ON target.version_id = newest_version.version_id
              JOIN line ON line.version_id = target.version_id
               AND line.start_utf16 < target.end_utf16 AND line.end_utf16 > target.start_utf16
             WHERE newest_version.article_id = annotation.article_id
               AND target.annotation_id = annotation.id AND line.role IN (${sql}))`,
    values,
  };
}

/** As subqueries and filters, so that the smallest set can lead and the others are asked for its rows. */
function conjunction(table: SearchedTable, parts: readonly Condition[]): Numbers {
  const others = parts.filter((part) => part.kind !== "fact" && !isComplement(part));
  // Lines lead where nothing narrower does.
  const sets = others.length > 0 ? others : parts.filter(isInLines).slice(0, 1);
  const filters = parts.filter((part) => !sets.includes(part)).map((part) => filterOf(table, part));
  const leading = sets.length === 0 ? [every(table)] : sets.map((part) => numbersOf(table, part));
  return allOf(table, leading, filters);
}

function allOf(table: SearchedTable, sets: readonly Numbers[], filters: readonly Numbers[]): Numbers {
  const clauses = [...sets.map(({ sql }) => `number IN (${sql})`), ...filters.map(({ sql }) => sql)];
  return {
    sql: `SELECT number FROM ${table} WHERE ${clauses.join(" AND ")}`,
    values: [...sets, ...filters].flatMap(({ values }) => values),
  };
}

function isInLines(condition: Condition): boolean {
  return condition.kind === "fact" && condition.fact.of === "lines" && !condition.isNegated;
}

function isComplement(condition: Condition): boolean {
  return condition.kind === "match" && condition.complement;
}

/** What is asked of a row that something else has found. */
function filterOf(table: SearchedTable, condition: Condition): Numbers {
  if (condition.kind === "match") {
    const { sql, values } = matching(`${table}_search`, condition.expression);
    return { sql: `number NOT IN (${sql})`, values };
  }
  if (condition.kind !== "fact") throw new RangeError(`${condition.kind} is no filter`);
  if (condition.fact.of === "lines") {
    const { sql, values } = standsInLines(table, condition.fact.roles);
    return { sql: condition.isNegated ? `NOT ${sql}` : sql, values };
  }
  const { sql, values } = keysWith(table, condition.fact);
  return { sql: `${keyOf(table, condition.fact)} ${condition.isNegated ? "NOT " : ""}IN (${sql})`, values };
}

function withFact(table: SearchedTable, fact: KeyedFact): Numbers {
  const { sql, values } = keysWith(table, fact);
  return { sql: `SELECT number FROM ${table} WHERE ${keyOf(table, fact)} IN (${sql})`, values };
}

/** Which column of a table a fact's keys are of. */
function keyOf(table: SearchedTable, fact: KeyedFact): string {
  if (fact.of === "text") return "number";
  return table === "annotation" ? "article_id" : "id";
}

function keysWith(table: SearchedTable, fact: KeyedFact): Numbers {
  if (fact.of === "text") {
    if (table === "annotation") throw new RangeError("only articles have or lack highlights");
    return { sql: `SELECT number FROM article_count WHERE annotations > 0`, values: [] };
  }
  const { sql, values } = listed(fact.values);
  return { sql: `SELECT id FROM article WHERE ${fact.column} IN (${sql})`, values };
}

function isPlaced(table: SearchedTable, { sql, values }: Numbers): Numbers {
  if (table === "article") return { sql, values };
  return {
    sql: `${sql} AND EXISTS (
            SELECT 1 FROM newest_version JOIN annotation_target AS target
                ON target.version_id = newest_version.version_id
             WHERE newest_version.article_id = annotation.article_id AND target.annotation_id = annotation.id)`,
    values,
  };
}

function every(table: SearchedTable): Numbers {
  return matching(`${table}_search`, `facet : "${everyFacet}"`);
}

/**
 * Longest expression that is taken back inside FTS5, in characters. Its parser has a stack of 100,
 * which a large expression may need for itself.
 */
const longestExcluded = 400;

function complementOf(table: SearchedTable, expression: string): Numbers {
  if (expression.length <= longestExcluded) {
    return matching(`${table}_search`, `facet : "${everyFacet}" NOT (${expression})`);
  }
  return joined("EXCEPT", [every(table), matching(`${table}_search`, expression)]);
}

function matching(index: string, expression: string): Numbers {
  return { sql: `SELECT rowid AS number FROM ${index} WHERE ${index} MATCH ?`, values: [expression] };
}

function joined(operator: "UNION" | "EXCEPT", sets: readonly Numbers[]): Numbers {
  const selects = sets.map(({ sql }) => `SELECT number FROM (${sql})`);
  return {
    sql: `SELECT number FROM (${selects.join(` ${operator} `)})`,
    values: sets.flatMap(({ values }) => values),
  };
}

/** Lists are bound as one JSON value, so that a statement is the same however many there are. */
function listed(values: readonly (string | number)[]): Numbers {
  return { sql: `SELECT value AS number FROM json_each(?)`, values: [JSON.stringify(values)] };
}

export function countWhere(db: ReadDb, table: SearchedTable, condition: Condition): number {
  const { sql, values } = numbersOf(table, condition);
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM (${sql})`, ...values)?.n ?? 0;
}

/** Where so many rows are asked for, all of them are as a rule. */
const many = 10_000;

function falling(numbers: number[]): number[] {
  const isRising = numbers.every((number, at) => at === 0 || numbers[at - 1]! < number);
  return isRising ? numbers.reverse() : numbers.sort((a, b) => b - a);
}

/** The newest rows that a condition holds for, by number, the newest first; only those before `before`. */
export function newestWhere(
  db: ReadDb,
  table: SearchedTable,
  condition: Condition,
  { most, before = Number.MAX_SAFE_INTEGER }: { most: number; before?: number },
): number[] {
  const { sql, values } = numbersOf(table, condition);
  if (most >= many && before === Number.MAX_SAFE_INTEGER) {
    // The index is walked faster forwards, and most searches find fewer.
    const found = db.column<number>(`SELECT number FROM (${sql}) LIMIT ?`, ...values, most);
    if (found.length < most) return falling(found);
  }
  return db.column<number>(
    `SELECT number FROM (${sql}) WHERE number < ? ORDER BY number DESC LIMIT ?`,
    ...values,
    before,
    most,
  );
}

/** How many highlights, of those with the given numbers, carry each tag. */
export function countByTag(db: ReadDb, numbers: readonly number[]): { tagId: string; count: number }[] {
  const { sql, values } = listed(numbers);
  return db.all<{ tagId: string; count: number }>(
    `SELECT annotation_tag.tag_id AS tagId, count(*) AS count
       FROM annotation JOIN annotation_tag ON annotation_tag.annotation_id = annotation.id
      WHERE annotation.number IN (${sql})
      GROUP BY annotation_tag.tag_id`,
    ...values,
  );
}
