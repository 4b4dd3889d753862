import type { Line } from "../line.ts";
import { proposeLines } from "../lines.ts";
import { overlapOf, type Range } from "../range.ts";
import { compareVersions } from "./follow.ts";

/** A line with whether an analyst gave it its role; such a role outlives new versions of the text. */
export interface JudgedLine extends Line {
  readonly isCorrected: boolean;
}

/**
 * The lines of a new version: as proposed, but with the analyst's role wherever a line that was
 * corrected followed into the new text.
 *
 * In   lines of the old text, in any order; the new text's lines as proposed, which is as
 *      {@link proposeLines} does unless its file knows more.
 * Out  the proposed lines. Where a corrected line was split, its parts keep its role; where lines of
 *      different roles were joined, the proposal stands.
 */
export function carryRoles(
  oldText: string,
  oldLines: readonly JudgedLine[],
  newText: string,
  proposed: readonly Line[] = proposeLines(newText),
): JudgedLine[] {
  const corrected = oldLines.filter((line) => line.isCorrected && line.start < line.end);
  if (corrected.length === 0) return proposed.map((line) => ({ ...line, isCorrected: false }));
  const follow = compareVersions(oldText, newText);
  const carried = corrected
    .flatMap((line) => {
      const followed = follow(line);
      return followed.kind === "lost" ? [] : [{ ...followed.range, role: line.role }];
    })
    .sort((a, b) => a.start - b.start);
  let passed = 0;
  return proposed.map((line) => {
    while (passed < carried.length && carried[passed]!.end <= line.start) passed++;
    for (let at = passed; at < carried.length && carried[at]!.start < line.end; at++) {
      if (isMostOf(carried[at]!, line)) return { ...line, role: carried[at]!.role, isCorrected: true };
    }
    return { ...line, isCorrected: false };
  });
}

/** Whether most of a line is the stretch that followed, so that no other line was joined to it. */
function isMostOf(stretch: Range, line: Range): boolean {
  const shared = overlapOf(stretch, line);
  return shared !== null && 2 * (shared.end - shared.start) > line.end - line.start;
}
