import {
  isOtherRoles,
  type Scope,
  scopeBeside,
  scopeWithin,
  usualScope,
} from "../../../core/query/match/scope.ts";
import { type Stretches, stretchesOfPattern } from "../../../core/query/pattern/stretches.ts";
import {
  type Asked,
  type DateFilter,
  type Filter,
  type Findable,
  type ImportanceFilter,
  isFindable,
  mostImportant,
  type NamedFilter,
  type Place,
  type Query,
  type TagTerm,
  type TextTerm,
} from "../../../core/query/query.ts";
import {
  claimFacet,
  importanceFacet,
  importanceFacets,
  junkFacet,
  mayBeFacet,
  noteFacet,
} from "../../db/index/facets.ts";
import { expressionOfStretches } from "../../db/index/trigrams.ts";
import type { Condition, Fact, SearchedTable } from "../../db/search.ts";
import { conditionOf, joinedMixed, type Mixed } from "./mixed.ts";

/** What a project knows under the names that filters use. */
export interface Known {
  /** The facets of the tags that a term means (`t12` for tag number 12); none when there is no such tag. */
  readonly tagTokens: (term: TagTerm) => readonly string[];
  /** What a filter names: facets of the index, or a fact where there would be too many. */
  readonly named: (filter: NamedFilter) => readonly string[] | Fact;
  /** The facets of the days that a filter means; none when no article is of such a day. */
  readonly dates: (filter: DateFilter) => readonly string[];
}

export interface Compiled {
  readonly condition: Condition;
  /**
   * Whether the condition finds exactly the rows the query holds for. If not, it finds at least
   * those, and each is to be looked at by itself.
   */
  readonly isExact: boolean;
}

/**
 * A query for highlights, whose index has the columns `quote`, `note` and `facet`.
 *
 * Words, phrases, prefixes, NEAR, tags and filters become one FTS5 expression. What was typed reaches
 * FTS5 only as words of `tokensOf` in double quotes; the expression stays inside FTS5's limits (parser
 * stack 100, tree depth 256) for every parsed query. Of substrings and patterns the index knows
 * trigrams, which leave candidates to be looked at: the answer is inexact.
 *
 * A query that asks for nothing finds nothing.
 */
export function compileForHighlights(query: Query, known: Known): Compiled {
  return new Compiler("annotation", known).compile(query);
}

/**
 * A query for articles, whose index has the columns `body`, `junk` and `facet`. As for highlights, but
 * that NEAR is inexact too: it would reach across junk lines; and so is every word beside `role:`.
 */
export function compileForArticles(query: Query, known: Known): Compiled {
  return new Compiler("article", known).compile(query);
}

class Compiler {
  readonly #table: SearchedTable;
  readonly #known: Known;
  readonly #own: readonly Place[];
  #isExact = true;

  constructor(table: SearchedTable, known: Known) {
    this.#table = table;
    this.#known = known;
    this.#own = table === "annotation" ? ["quote", "note"] : ["article", "junk"];
  }

  compile(query: Query): Compiled {
    if (query.kind === "nothing") return { condition: { kind: "none" }, isExact: true };
    const condition = conditionOf(this.#mixed(query, false, usualScope));
    return { condition, isExact: this.#isExact };
  }

  #mixed(asked: Asked, isNegated: boolean, scope: Scope): Mixed | boolean {
    if (isFindable(asked)) return this.#findable(asked, isNegated, scope);
    switch (asked.kind) {
      case "not":
        if (this.#table === "article" && isOtherRoles(asked)) {
          // Nearly every text has other lines: not worth asking before its words are looked at.
          this.#isExact = false;
          return true;
        }
        return this.#mixed(asked.part, !isNegated, scope);
      case "and":
      case "or": {
        const inside = asked.kind === "and" ? scopeBeside(scope, asked.parts) : scope;
        return joinedMixed(
          (asked.kind === "and") === isNegated ? "or" : "and",
          asked.parts.map((part) => this.#mixed(part, isNegated, inside)),
        );
      }
      case "within": {
        const place = this.#place(asked.places, isNegated);
        if (asked.part === null) return place;
        const part = this.#mixed(asked.part, isNegated, scopeWithin(scope, asked.places));
        return joinedMixed(isNegated ? "or" : "and", [place, part]);
      }
      default:
        return this.#filter(asked, isNegated);
    }
  }

  /** Whether a row has one of the places: every highlight has a quotation, every article its text. */
  #place(places: readonly Place[], isNegated: boolean): Mixed | boolean {
    const [always, sometimes] = this.#own;
    if (always !== undefined && places.includes(always)) return !isNegated;
    if (sometimes === undefined || !places.includes(sometimes)) return isNegated;
    return this.#facets([this.#table === "annotation" ? noteFacet : junkFacet], isNegated);
  }

  #filter(filter: Filter, isNegated: boolean): Mixed | boolean {
    switch (filter.kind) {
      case "tag":
        return this.#ofHighlight(
          this.#table === "annotation" ? this.#known.tagTokens(filter) : [],
          isNegated,
        );
      case "has-note":
        return this.#ofHighlight([noteFacet], isNegated);
      case "has-claim":
        return this.#ofHighlight([claimFacet], isNegated);
      case "has-importance":
        return this.#ofHighlight(importanceFacets, isNegated);
      case "importance":
        return this.#importance(filter, isNegated);
      case "role":
        return { kind: "fact", fact: { of: "lines", roles: filter.roles }, isNegated };
      case "annotated": {
        if (this.#table === "annotation") return filter.isAnnotated !== isNegated;
        const fact: Fact = { of: "text", has: "highlights" };
        return { kind: "fact", fact, isNegated: isNegated === filter.isAnnotated };
      }
      case "date":
        return this.#facets(this.#known.dates(filter), isNegated);
      case "named": {
        if (filter.filter === "by" && this.#table === "article") return isNegated;
        const named = this.#known.named(filter);
        return "of" in named ? { kind: "fact", fact: named, isNegated } : this.#facets(named, isNegated);
      }
    }
  }

  /** None has no facet: it is told by what the row does not carry. */
  #importance({ least, most }: ImportanceFilter, isNegated: boolean): Mixed | boolean {
    const levels = (from: number, to: number) =>
      [1, 2, 3].filter((level) => from <= level && level <= to).map(importanceFacet);
    if (least > 0) return this.#ofHighlight(levels(least, most), isNegated);
    if (this.#table === "article") return isNegated;
    return this.#facets(levels(most + 1, mostImportant), !isNegated);
  }

  /** Facets that no article has. */
  #ofHighlight(facets: readonly string[], isNegated: boolean): Mixed | boolean {
    return this.#table === "annotation" ? this.#facets(facets, isNegated) : isNegated;
  }

  /** A row that carries any of these; none of them when there are none. */
  #facets(facets: readonly string[], isNegated: boolean): Mixed | boolean {
    if (facets.length === 0) return isNegated;
    return { kind: "leaf", match: `facet : ${anyOf(facets.map(quoted))}`, isNegated };
  }

  #findable(term: Findable, isNegated: boolean, { places, roles }: Scope): Mixed | boolean {
    const columns = places.filter((place) => this.#own.includes(place));
    if (columns.length === 0) return isNegated;
    const match = this.#matchOf(term, columns);
    // The index knows no lines.
    const isWhole = match?.isWhole === true && (this.#table === "annotation" || roles === null);
    if (!isWhole) this.#isExact = false;
    if (match === null) return isNegated ? true : stretchesIn(term);
    if (isNegated && !isWhole) return true;
    const leaves = match.matches.map((each) => ({ kind: "leaf" as const, match: each, isNegated }));
    return joinedMixed("and", leaves);
  }

  /** Matches that must all be there for the term; null when the index cannot help. */
  #matchOf(
    term: Findable,
    columns: readonly Place[],
  ): { readonly matches: readonly string[]; readonly isWhole: boolean } | null {
    const names = columns.map((place) => (place === "article" ? "body" : place));
    const filter = names.length === 1 ? names.join("") : `{${names.join(" ")}}`;
    // Words that are no facets stand in no other column, and a filter of columns has each place looked at.
    const isAnywhere = columns.length === this.#own.length && !wordsOfTerm(term).some(mayBeFacet);
    const match = (text: string) => (isAnywhere ? text : `${filter} : ${text}`);
    if (term.kind === "text") return { matches: [match(anySpelling(term))], isWhole: true };
    if (term.kind !== "near") return null;
    // NEAR takes no alternatives.
    if (term.terms.some(({ variants }) => variants !== undefined)) {
      return { matches: term.terms.map((each) => match(anySpelling(each))), isWhole: false };
    }
    const near = `NEAR(${term.terms.map((each) => spelled(each.words, each.prefix)).join(" ")}, ${term.distance})`;
    return { matches: [match(near)], isWhole: this.#table === "annotation" };
  }
}

/** What the trigrams know of a term that is beyond words: candidates, or nothing. */
function stretchesIn(term: Findable): Mixed | boolean {
  const stretches: Stretches | null =
    term.kind === "substring"
      ? { kind: "stretch", text: term.folded }
      : term.kind === "pattern"
        ? stretchesOfPattern(term)
        : null;
  const expression = stretches === null ? null : expressionOfStretches(stretches);
  return expression === null ? true : { kind: "stretch", expression };
}

/** Each as it may begin, and whether it may go on. */
function wordsOfTerm(term: Findable): { readonly word: string; readonly isPrefix: boolean }[] {
  if (term.kind === "near") return term.terms.flatMap(wordsOfTerm);
  if (term.kind !== "text") return [];
  return [term.words, ...(term.variants ?? [])].flatMap((words) =>
    words.map((word, at) => ({ word, isPrefix: term.prefix && at === words.length - 1 })),
  );
}

function anySpelling({ words, variants = [], prefix }: TextTerm): string {
  return anyOf([words, ...variants].map((spelling) => spelled(spelling, prefix)));
}

function spelled(words: readonly string[], prefix: boolean): string {
  return `${quoted(words.join(" "))}${prefix ? " *" : ""}`;
}

function anyOf(matches: readonly string[]): string {
  return matches.length === 1 ? matches.join("") : `(${matches.join(" OR ")})`;
}

/** An FTS5 string: nothing in it is syntax. */
function quoted(words: string): string {
  return `"${words.replaceAll('"', '""').replaceAll("\0", " ")}"`;
}
