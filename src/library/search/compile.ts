import {
  type Asked,
  type Filter,
  type Findable,
  isFindable,
  type NamedFilter,
  type Place,
  type Query,
  type TagTerm,
  type TextTerm,
  usualPlaces,
} from "../../core/query/query.ts";
import type { Condition, Fact, SearchedTable } from "../db/search.ts";
import { conditionOf, joinedMixed, type Mixed } from "./mixed.ts";

/** What a project knows under the names that filters use. */
export interface Known {
  /** The facet tokens of the tags that a term means (`t12` for tag number 12); none when there is no such tag. */
  readonly tagTokens: (term: TagTerm) => readonly string[];
  readonly named: (filter: NamedFilter) => Fact;
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
 * Words, phrases, prefixes, NEAR and tags become one FTS5 expression, filters SQL conditions beside
 * it. What was typed reaches FTS5 only as words of `tokensOf` in double quotes; the expression stays
 * inside FTS5's limits (parser stack 100, tree depth 256) for every parsed query. Substrings and
 * patterns are beyond the index and left out, which makes the answer inexact.
 *
 * A query that asks for nothing finds nothing.
 */
export function compileForHighlights(query: Query, known: Known): Compiled {
  return new Compiler("annotation", known).compile(query);
}

/**
 * A query for articles, whose index has the columns `title` and `body`.
 *
 * Inexact as soon as it asks for words: the body holds the junk lines too, so that what is found has
 * to be looked at, and nothing can be left out because of a word.
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
    const condition = conditionOf(this.#mixed(query, false, usualPlaces));
    return { condition, isExact: this.#isExact };
  }

  #mixed(asked: Asked, isNegated: boolean, places: readonly Place[]): Mixed | boolean {
    if (isFindable(asked)) return this.#findable(asked, isNegated, places);
    switch (asked.kind) {
      case "not":
        return this.#mixed(asked.part, !isNegated, places);
      case "and":
      case "or":
        return joinedMixed(
          (asked.kind === "and") === isNegated ? "or" : "and",
          asked.parts.map((part) => this.#mixed(part, isNegated, places)),
        );
      case "within": {
        const place = this.#place(asked.places, isNegated);
        if (asked.part === null) return place;
        const part = this.#mixed(asked.part, isNegated, asked.places);
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
    const fact: Fact =
      this.#table === "annotation" ? { of: "highlight", has: "note" } : { of: "text", has: "junk" };
    return { kind: "fact", fact, isNegated };
  }

  #filter(filter: Filter, isNegated: boolean): Mixed | boolean {
    const ofFact = (fact: Fact): Mixed => ({ kind: "fact", fact, isNegated });
    switch (filter.kind) {
      case "tag": {
        const tokens = this.#table === "annotation" ? this.#known.tagTokens(filter) : [];
        if (tokens.length === 0) return isNegated;
        return { kind: "leaf", match: `facet : ${anyOf(tokens.map(quoted))}`, isNegated };
      }
      case "has-note":
        return this.#table === "annotation" ? ofFact({ of: "highlight", has: "note" }) : isNegated;
      case "has-claim":
        return this.#table === "annotation" ? ofFact({ of: "highlight", has: "claim" }) : isNegated;
      case "has-importance":
        return this.#table === "annotation" ? ofFact({ of: "highlight", has: "importance" }) : isNegated;
      case "annotated": {
        if (this.#table === "annotation") return filter.isAnnotated !== isNegated;
        const fact: Fact = { of: "text", has: "highlights" };
        return { kind: "fact", fact, isNegated: isNegated === filter.isAnnotated };
      }
      case "date":
        return ofFact({ of: "article", column: "date", from: filter.from, to: filter.to });
      case "named":
        if (filter.filter === "by" && this.#table === "article") return isNegated;
        return ofFact(this.#known.named(filter));
    }
  }

  #findable(term: Findable, isNegated: boolean, places: readonly Place[]): Mixed | boolean {
    const columns = places.filter((place) => this.#own.includes(place));
    if (columns.length === 0) return isNegated;
    const match = this.#matchOf(term, columns);
    const isSure = this.#table === "annotation" && match?.isWhole === true;
    if (!isSure) this.#isExact = false;
    if (match === null || (isNegated && !isSure)) return true;
    const leaves = match.matches.map((each) => ({ kind: "leaf" as const, match: each, isNegated }));
    return joinedMixed("and", leaves);
  }

  /** Matches that must all be there for the term; null when the index cannot help. */
  #matchOf(
    term: Findable,
    columns: readonly Place[],
  ): { readonly matches: readonly string[]; readonly isWhole: boolean } | null {
    const filter = this.#table === "article" ? "body" : columns.length === 1 ? columns[0] : "{quote note}";
    const match = (text: string) => `${filter} : ${text}`;
    if (term.kind === "text") return { matches: [match(anySpelling(term))], isWhole: true };
    if (term.kind !== "near") return null;
    // NEAR takes no alternatives.
    if (term.terms.some(({ variants }) => variants !== undefined)) {
      return { matches: term.terms.map((each) => match(anySpelling(each))), isWhole: false };
    }
    const near = `NEAR(${term.terms.map((each) => spelled(each.words, each.prefix)).join(" ")}, ${term.distance})`;
    return { matches: [match(near)], isWhole: true };
  }
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
