import type { ExchangeSummary } from "../../../contract/exchange.ts";
import type { ExchangeSource, IncomingData } from "../../../core/exchange/incoming.ts";
import type { FactFinder } from "../../commands/store-article.ts";
import type { Edit } from "../../project.ts";
import { Arrivals } from "./arrivals.ts";
import { mergeArticles } from "./match-articles.ts";
import { mergeReports, mergeSearches } from "./merge-reports.ts";
import { mergeTags } from "./merge-tags.ts";
import { placeAnnotations } from "./place-annotations.ts";
import { storeClaims } from "./store-claims.ts";

export interface StoredExchange {
  readonly summary: ExchangeSummary;
  /** Whether anything came into the project that was not there. */
  readonly hasChanged: boolean;
}

/**
 * Within a command: bring what an exchange file holds into the project. Articles are known by id
 * or text, tags by path, persons by name, highlights and claims by id; what is known is kept as it is, so that
 * the same file twice changes nothing.
 */
export function storeExchange(
  edit: Edit,
  findFacts: FactFinder,
  source: ExchangeSource,
  data: IncomingData,
): StoredExchange {
  const arrivals = new Arrivals(edit, data);
  const hosts = mergeArticles(arrivals, findFacts);
  // Tags of highlights none of which can come are no codebook worth having.
  const hasPlace =
    data.annotations.length === 0 || data.annotations.some(({ articleKey }) => hosts.has(articleKey));
  const tagIds = hasPlace ? mergeTags(arrivals) : new Map<string, string>();
  placeAnnotations(arrivals, hosts, tagIds);
  storeClaims(arrivals);
  mergeReports(arrivals, mergeSearches(arrivals), tagIds);
  return { summary: arrivals.summary(source), hasChanged: arrivals.hasAdded };
}
