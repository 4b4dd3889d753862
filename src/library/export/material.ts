import { type ExchangeData, finder } from "../../core/exchange/exchange.ts";
import type { ReportMaterial } from "../../core/report/material.ts";
import { type ReportSettings, usualSettings } from "../../core/report/settings.ts";
import type { Gathered } from "./gather.ts";

/** What is asked of a report, as far as it shapes it. */
interface Ordered {
  /** What the project is called. */
  readonly name: string;
  readonly person: string;
  readonly nowMs: number;
  readonly settings?: ReportSettings | undefined;
}

/**
 * What a report is composed of, whichever it is. Apart from what writes files, so that a preview does not
 * take the writers of every format into the library's process.
 */
export function materialOf(order: Ordered, gathered: Gathered, exchange: ExchangeData): ReportMaterial {
  const { articles, annotations, tags, query, composed } = gathered;
  const personOf = finder(exchange.persons);
  return {
    project: { name: order.name, person: order.person, exportedAt: new Date(order.nowMs).toISOString() },
    ...{ articles, annotations, tags, query },
    codings: exchange.annotations.flatMap(({ id, codings }) =>
      codings.map(({ tag, personId, createdAt }) => ({
        annotationId: id,
        tagId: tag.id,
        person: personOf(personId).name,
        createdAt,
      })),
    ),
    settings: order.settings ?? usualSettings,
    ...(composed === undefined ? {} : { composed }),
  };
}
