import { type Carried, carryOver } from "../../core/anchor/carry.ts";
import { joinPieces } from "../../core/anchor/pieces.ts";
import { describeRange } from "../../core/anchor/selector.ts";
import type { Range } from "../../core/text/range.ts";
import { insertTarget } from "../db/annotations.ts";
import { textOfVersion } from "../db/articles.ts";
import type { ReadDb } from "../db/connection.ts";
import { lastTargets } from "../db/versions.ts";
import type { Edit } from "../project.ts";

interface Text {
  readonly id: string;
  readonly text: string;
}

/** Whether a person has to decide where these words stand now. */
export function isDoubtful(outcome: Carried): boolean {
  return outcome.kind === "changed" || outcome.kind === "lost";
}

/** Where words stand or may stand in the new text; null when nothing is near. */
export function placeOf(outcome: Carried): Range | null {
  return "range" in outcome ? outcome.range : outcome.elsewhere;
}

/** Within a command: have an annotation stand on these pieces of a text in which it stands nowhere yet. */
export function insertPieces(
  edit: Edit,
  annotationId: string,
  { id, text }: Text,
  ranges: readonly Range[],
): void {
  for (const [ordinal, range] of joinPieces(text, ranges).entries()) {
    insertTarget(edit.journal, annotationId, id, describeRange(text, range), ordinal);
  }
}

/**
 * All pieces of an annotation that waits for review, once a person has placed the first doubtful one
 * at `decided`: the others where their words stand or most likely stand. Words that stand nowhere any
 * more are left out; the older version keeps them.
 */
export function withOtherPieces(
  db: ReadDb,
  annotationId: string,
  next: Text,
  decided: Range,
): readonly Range[] {
  const old = lastTargets(db, annotationId);
  if (old === null || old.selectors.length < 2) return [decided];
  const carried = carryOver(textOfVersion(db, old.versionId).text, next.text, old.selectors);
  const first = carried.findIndex(isDoubtful);
  return [decided, ...carried.flatMap((outcome, place) => (place === first ? [] : (placeOf(outcome) ?? [])))];
}
