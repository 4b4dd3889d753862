import {
  articleMatches,
  isNameMeant,
  personMatches,
  wordsOfName,
} from "../../../core/query/match/filters.ts";
import { foldText } from "../../../core/query/words/folded-text.ts";
import type { ReadDb } from "../../db/connection.ts";
import { facetsOfSpan } from "../../db/index/days.ts";
import { nameFacet, subtreeFacet, tagFacet } from "../../db/index/facets.ts";
import { expressionOfStretches } from "../../db/index/trigrams.ts";
import { dateSpan, distinctNames, everyPerson, titlesHolding } from "../../db/search-candidates.ts";
import { tagNumbers } from "../../db/tags.ts";
import type { Known } from "./compile.ts";

/** Most names that go into the index's expression: it asks each of them for every row. */
const mostFacets = 100;

/** The names in a project. */
export function knownIn(db: ReadDb): Known {
  return {
    tagTokens(term) {
      const numbers = tagNumbers(db, term.path);
      return numbers.map(term.withChildren ? subtreeFacet : tagFacet);
    },
    named(filter) {
      if (filter.filter === "article") {
        const stretch = { kind: "stretch" as const, text: foldText(filter.value).text };
        const found = titlesHolding(db, expressionOfStretches(stretch)).filter((article) =>
          articleMatches(article, filter),
        );
        return { of: "article", column: "number", values: found.map(({ number }) => number) };
      }
      if (filter.filter === "by") {
        const found = everyPerson(db).filter(({ name }) => personMatches(name, filter));
        return found.map(({ id }) => nameFacet("person", id));
      }
      const column = filter.filter;
      const values = namesWithWords(db, column).flatMap(({ name, words }) => {
        return isNameMeant(words, filter) ? [name] : [];
      });
      if (values.length > mostFacets) return { of: "article", column, values };
      return values.map((name) => nameFacet(column, name));
    },
    dates(filter) {
      const span = dateSpan(db);
      return span === null ? [] : facetsOfSpan(filter, span);
    },
  };
}

/** There may be thousands of them, and every search that names one compares them all. */
function namesWithWords(db: ReadDb, column: "source" | "author"): { name: string; words: string }[] {
  return db.remembered(`words of the names of ${column}`, () =>
    distinctNames(db, column).map((name) => ({ name, words: wordsOfName(name) })),
  );
}
