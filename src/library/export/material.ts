import type { ReportMaterial } from "../../core/report/material.ts";
import { type ReportSettings, usualSettings } from "../../core/report/settings.ts";
import type { ReadDb } from "../db/connection.ts";
import { taggingsOf } from "../db/reports.ts";
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
export function materialOf(db: ReadDb, order: Ordered, gathered: Gathered): ReportMaterial {
  const { articles, annotations, tags, query, composed } = gathered;
  return {
    project: { name: order.name, person: order.person, exportedAt: new Date(order.nowMs).toISOString() },
    ...{ articles, annotations, tags, query },
    codings: taggingsOf(
      db,
      annotations.map(({ id }) => id),
    ).map(({ annotation_id, tag_id, person, created_ms }) => ({
      ...{ annotationId: annotation_id, tagId: tag_id, person },
      createdAt: new Date(created_ms).toISOString(),
    })),
    settings: order.settings ?? usualSettings,
    ...(composed === undefined ? {} : { composed }),
  };
}
