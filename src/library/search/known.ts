import { articleMatches, nameMatches, personMatches } from "../../core/query/match/filters.ts";
import { tagMatches } from "../../core/query/match/tag-terms.ts";
import type { ReadDb } from "../db/connection.ts";
import type { Fact } from "../db/search.ts";
import { distinctNames, everyPerson, everyTitle } from "../db/search-candidates.ts";
import { tagsByPath } from "../db/tags.ts";
import type { Known } from "./compile.ts";

/** The names in a project, each list read when a query first asks for it. */
export function knownIn(db: ReadDb): Known {
  let tags: ReturnType<typeof tagsByPath> | null = null;
  return {
    tagTokens(term) {
      tags ??= tagsByPath(db);
      return tags.filter(({ path }) => tagMatches(path, term)).map(({ number }) => `t${number}`);
    },
    named(filter): Fact {
      if (filter.filter === "article") {
        const found = everyTitle(db).filter((article) => articleMatches(article, filter));
        return { of: "article", column: "number", values: found.map(({ number }) => number) };
      }
      if (filter.filter === "by") {
        const found = everyPerson(db).filter(({ name }) => personMatches(name, filter));
        return { of: "highlight", personIds: found.map(({ id }) => id) };
      }
      const column = filter.filter;
      return {
        of: "article",
        column,
        values: distinctNames(db, column).filter((name) => nameMatches(name, filter)),
      };
    },
  };
}
