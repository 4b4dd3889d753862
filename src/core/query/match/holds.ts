import type { TagPath } from "../../tag/path.ts";
import type { LineRole } from "../../text/line.ts";
import type { Range } from "../../text/range.ts";
import { byPosition } from "../../text/range.ts";
import { type Asked, type Findable, isFindable, type Place } from "../query.ts";
import { articleMatches, dateMatches, nameMatches, personMatches } from "./filters.ts";
import type { Passage } from "./passage.ts";
import { isOtherRoles, type Scope, scopeBeside, scopeWithin, usualScope } from "./scope.ts";
import { tagMatches } from "./tag-terms.ts";

/** What a search can be asked of: a highlight, or the text of an article. */
export interface Searched {
  /** What stands in a place, of a text in lines of these roles alone; none when it has no such place. */
  readonly passages: (place: Place, roles?: Scope["roles"]) => readonly Passage[];
  readonly isText: boolean;
  /** Of a highlight; an article has none. */
  readonly tags: readonly TagPath[];
  readonly person: string | null;
  /** Whether a highlight is linked to a claim; an article never is. */
  readonly hasClaim: boolean;
  /** Of a highlight, 0 for none; an article has none either. */
  readonly importance: number;
  /** Of the lines a highlight stands in, and of all lines of a text; with repetitions. */
  readonly roles: readonly LineRole[];
  readonly article: {
    readonly name: string;
    readonly title: string | null;
    readonly source: string | null;
    readonly author: string | null;
    readonly date: string | null;
    readonly isAnnotated: boolean;
  };
}

/** Whether a query holds for a highlight or an article. Whether it may answer at all, `answersOf` says. */
export function holds(asked: Asked, searched: Searched): boolean {
  return holdsIn(asked, searched, usualScope);
}

function holdsIn(asked: Asked, searched: Searched, scope: Scope): boolean {
  switch (asked.kind) {
    case "and": {
      const inside = scopeBeside(scope, asked.parts);
      return asked.parts.every((part) => holdsIn(part, searched, inside));
    }
    case "or":
      return asked.parts.some((part) => holdsIn(part, searched, scope));
    case "not":
      if (searched.isText && isOtherRoles(asked)) {
        return searched.roles.some((role) => !asked.part.roles.includes(role));
      }
      return !holdsIn(asked.part, searched, scope);
    case "within":
      return (
        asked.places.some((place) => searched.passages(place).length > 0) &&
        (asked.part === null || holdsIn(asked.part, searched, scopeWithin(scope, asked.places)))
      );
    case "tag":
      return searched.tags.some((path) => tagMatches(path, asked));
    case "has-claim":
      return searched.hasClaim;
    case "has-note":
      return searched.passages("note").length > 0;
    case "has-importance":
      return searched.importance > 0;
    case "importance":
      return asked.least <= searched.importance && searched.importance <= asked.most;
    case "role":
      return asked.roles.some((role) => searched.roles.includes(role));
    case "annotated":
      return searched.article.isAnnotated === asked.isAnnotated;
    case "date":
      return dateMatches(searched.article.date, asked);
    case "named":
      if (asked.filter === "article") return articleMatches(searched.article, asked);
      if (asked.filter === "by") return searched.person !== null && personMatches(searched.person, asked);
      return nameMatches(searched.article[asked.filter] ?? "", asked);
    default:
      return scope.places.some((place) =>
        searched.passages(place, scope.roles).some((passage) => passage.holds(asked)),
      );
  }
}

/** A term that a query wants to see, and where it may stand. */
export interface Wanted {
  readonly term: Findable;
  readonly scope: Scope;
}

/** The words, phrases and patterns a query wants to see, in its order: those under no NOT, or an even number. */
export function wantedIn(asked: Asked): Wanted[] {
  return wanted(asked, true, usualScope);
}

function wanted(asked: Asked, isWanted: boolean, scope: Scope): Wanted[] {
  if (isFindable(asked)) return isWanted ? [{ term: asked, scope }] : [];
  switch (asked.kind) {
    case "and": {
      const inside = scopeBeside(scope, asked.parts);
      return asked.parts.flatMap((part) => wanted(part, isWanted, inside));
    }
    case "or":
      return asked.parts.flatMap((part) => wanted(part, isWanted, scope));
    case "not":
      return wanted(asked.part, !isWanted, scope);
    case "within":
      return asked.part === null ? [] : wanted(asked.part, isWanted, scopeWithin(scope, asked.places));
    default:
      return [];
  }
}

/** Every place where what a query wants to see stands, in reading order, each once. */
export function placesFound(terms: readonly Wanted[], { passages }: Pick<Searched, "passages">): Range[] {
  const found = new Map<string, Range>();
  for (const { term, scope } of terms) {
    for (const passage of scope.places.flatMap((place) => passages(place, scope.roles))) {
      for (const range of passage.placesOf(term)) found.set(`${range.start}-${range.end}`, range);
    }
  }
  return [...found.values()].sort(byPosition);
}
