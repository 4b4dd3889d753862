import { type Asked, isFindable, type Query } from "./query.ts";

/** What a search can answer with. */
export interface Answers {
  readonly highlights: boolean;
  readonly articles: boolean;
}

/**
 * What can answer a query at all, decided once for the whole of it: tags, notes and persons belong
 * to highlights, `annotated:` to articles, `in:` to whichever has such a place, and words, dates and
 * sources to both. `role:` says where words stand, and without any words where highlights do: an
 * article as a whole is no caption. A filter that only one of the two has leaves the other out even beside OR and
 * under NOT, since all articles are “not tagged”, which nobody asks for.
 */
export function answersOf(query: Query): Answers {
  if (query.kind === "nothing") return { highlights: false, articles: false };
  return {
    highlights: !someLeaf(query, isForArticles),
    articles:
      !someLeaf(query, isForHighlights) &&
      (!someLeaf(query, ({ kind }) => kind === "role") || wantsWords(query)),
  };
}

/** What a query asks for when one part wants highlights alone and another articles alone; else null. */
export function conflictIn(query: Asked): readonly [string, string] | null {
  const { highlights, articles } = answersOf(query);
  return highlights || articles ? null : ["highlights", "articles"];
}

function isForHighlights(asked: Asked): boolean {
  if (asked.kind === "within") return !asked.places.some((place) => place === "article" || place === "junk");
  return (
    asked.kind === "tag" ||
    asked.kind === "has-note" ||
    asked.kind === "has-claim" ||
    asked.kind === "has-importance" ||
    asked.kind === "importance" ||
    (asked.kind === "named" && asked.filter === "by")
  );
}

function isForArticles(asked: Asked): boolean {
  if (asked.kind === "within") return !asked.places.some((place) => place === "quote" || place === "note");
  return asked.kind === "annotated";
}

function someLeaf(asked: Asked, test: (asked: Asked) => boolean): boolean {
  if (test(asked)) return true;
  switch (asked.kind) {
    case "and":
    case "or":
      return asked.parts.some((part) => someLeaf(part, test));
    case "not":
      return someLeaf(asked.part, test);
    case "within":
      return asked.part !== null && someLeaf(asked.part, test);
    default:
      return false;
  }
}

/** What a question asks of a highlight beside its words; the rest of it need not be read. */
export interface Asks {
  readonly tags: boolean;
  readonly claims: boolean;
  readonly roles: boolean;
  /** Who made it, or anything about its article. */
  readonly surroundings: boolean;
}

export function asksOf(query: Asked): Asks {
  const has = (...kinds: Asked["kind"][]) => someLeaf(query, ({ kind }) => kinds.includes(kind));
  return {
    tags: has("tag"),
    claims: has("has-claim"),
    roles: has("role"),
    surroundings: has("named", "date"),
  };
}

/** Whether a query wants to see words anywhere, so that an article answers with the places where they stand. */
export function wantsWords(query: Query): boolean {
  return query.kind !== "nothing" && wants(query, true);
}

function wants(asked: Asked, isWanted: boolean): boolean {
  if (isFindable(asked)) return isWanted;
  switch (asked.kind) {
    case "and":
    case "or":
      return asked.parts.some((part) => wants(part, isWanted));
    case "not":
      return wants(asked.part, !isWanted);
    case "within":
      return asked.part !== null && wants(asked.part, isWanted);
    default:
      return false;
  }
}
