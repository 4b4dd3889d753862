import { narrowedBy } from "../../../../../src/core/query/narrow.ts";
import type { Asked } from "../../../../../src/core/query/query.ts";
import { lineRoles } from "../../../../../src/core/text/line.ts";
import { naiveAnswer } from "./naive.ts";
import type { RandomProject } from "./random-project.ts";

/**
 * What the hits of a naive answer have in common, counted one by one: `source Axios: 3`, sorted. Hits
 * of articles without a source, author or date count nowhere.
 */
export function naiveFacets(answer: readonly string[], { articles, highlights }: RandomProject): string[] {
  const named = answer.flatMap((hit) => {
    const highlight = highlights.find(({ id }) => id === hit);
    const article = highlight?.article ?? articles.find(({ id }) => hit.startsWith(`${id}:`));
    return [
      ...(article?.source == null ? [] : [`source ${article.source}`]),
      ...(article?.author == null ? [] : [`author ${article.author}`]),
      ...(article?.date == null ? [] : [`month ${article.date.slice(0, 7)}`]),
      ...(highlight === undefined
        ? ["kind texts"]
        : ["kind highlights", `person ${highlight.person}`, ...highlight.tags.map((tag) => `tag ${tag}`)]),
    ];
  });
  const counted = Map.groupBy(named, (name) => name);
  for (const kind of ["kind texts", "kind highlights"]) if (!counted.has(kind)) counted.set(kind, []);
  return [...counted].map(([name, hits]) => `${name}: ${hits.length}`).sort();
}

/** How many hits of a naive answer are left when the query is narrowed to lines of a role: `headline: 3`. */
export function naiveLineRoles(query: Asked, answer: readonly string[], project: RandomProject): string[] {
  return lineRoles.flatMap((role) => {
    const narrowed = naiveAnswer(narrowedBy(query, { kind: "role", roles: [role] }), project);
    const count = narrowed.filter((hit) => answer.includes(hit)).length;
    return count === 0 ? [] : [`${role}: ${count}`];
  });
}
