import { type Carried, carryOver } from "../../core/anchor/carry.ts";
import type { Line } from "../../core/text/line.ts";
import { carryPages } from "../../core/text/pages.ts";
import { compareVersions } from "../../core/text/versions/follow.ts";
import { carryRoles, type JudgedLine } from "../../core/text/versions/roles.ts";
import { newestVersion } from "../db/articles.ts";
import type { ReadDb } from "../db/connection.ts";
import { judgedLines, targetsIn } from "../db/versions.ts";

/** What a new text makes of an article's lines and highlights. */
export interface ForeseenVersion {
  readonly oldVersionId: string;
  readonly lines: readonly JudgedLine[];
  readonly pieces: readonly { readonly annotationId: string; readonly outcome: Carried }[];
  /** What it was found out from; when that is another now, it must be found out anew. */
  readonly basis: string;
}

/**
 * Find out what a new text makes of an article, before anything is stored: both texts are compared
 * word by word, which takes its time, so imports do it outside the transaction. Null when there is
 * no such article.
 *
 * `proposed` are the new text's lines as its file and its words suggest them; without any, as its
 * words do.
 */
export function foreseeVersion(
  db: ReadDb,
  articleId: string,
  text: string,
  proposed?: readonly Line[],
): ForeseenVersion | null {
  const old = newestVersion(db, articleId);
  if (old === null) return null;
  const judged = judgedLines(db, old.id);
  const targets = targetsIn(db, old.id);
  const carried = carryOver(
    old.text,
    text,
    targets.map(({ selector }) => selector),
  );
  return {
    oldVersionId: old.id,
    lines: withOldPages(old.text, judged, text, carryRoles(old.text, judged, text, proposed)),
    pieces: targets.map(({ annotationId }, place) => ({ annotationId, outcome: carried[place]! })),
    basis: basisOf(db, old.id),
  };
}

/** What an analyst corrects still stands on the pages it came on; a file tells its pages itself. */
function withOldPages(
  oldText: string,
  oldLines: readonly JudgedLine[],
  text: string,
  lines: readonly JudgedLine[],
): readonly JudgedLine[] {
  const isPaged = (line: JudgedLine) => line.page !== undefined;
  if (!oldLines.some(isPaged) || lines.some(isPaged)) return lines;
  return carryPages(oldLines, lines, compareVersions(oldText, text));
}

/** Whether nobody has corrected the article or worked in it since. */
export function stillHolds(db: ReadDb, articleId: string, foreseen: ForeseenVersion): boolean {
  const old = newestVersion(db, articleId);
  return old?.id === foreseen.oldVersionId && basisOf(db, old.id) === foreseen.basis;
}

function basisOf(db: ReadDb, versionId: string): string {
  return JSON.stringify([targetsIn(db, versionId), judgedLines(db, versionId)]);
}
