import type { Line } from "../line.ts";
import { proposeLines } from "../lines.ts";
import { overlapOf, type Range } from "../range.ts";
import { compareVersions } from "./follow.ts";

/** A line with whether an analyst gave it its role; such a role outlives new versions of the text. */
export interface JudgedLine extends Line {
  readonly isCorrected: boolean;
}

/**
 * The lines of a new version.
 *
 * In   lines of the old text, in any order; the new text's lines as its file proposes them, or none
 *      when a person has corrected the old text.
 * Out  the proposed lines, but with the analyst's role wherever a line that an analyst judged followed.
 *      Where such a line was split, its parts keep its role; where lines of different roles were joined,
 *      the proposal stands. After a correction all lines keep what they were: one that is still the same
 *      to the letter its parts and roles, one in which words changed its role; only what is new is as
 *      {@link proposeLines} has it.
 */
export function carryRoles(
  oldText: string,
  oldLines: readonly JudgedLine[],
  newText: string,
  proposed?: readonly Line[],
): JudgedLine[] {
  const isCorrection = proposed === undefined;
  const fresh = proposed ?? proposeLines(newText);
  const kept = oldLines.filter((line) => (isCorrection || line.isCorrected) && line.start < line.end);
  if (kept.length === 0) return fresh.map((line) => ({ ...line, isCorrected: false }));
  const follow = compareVersions(oldText, newText);
  const carried = kept
    .flatMap((line) => {
      const followed = follow(line);
      if (followed.kind === "lost") return [];
      return [{ ...followed.range, line, isSame: isCorrection && followed.kind === "exact" }];
    })
    .sort((a, b) => a.start - b.start);
  return groupsOf(newText, fresh, carried).flatMap(({ lines, old }) => {
    const same = old.filter(({ isSame }) => isSame);
    const wereOne = same.every(({ line }, at) => at === 0 || isOnePrinted(oldText, same[at - 1]!.line, line));
    if (wereOne && coverTheSame(newText, lines, same)) {
      return same.map(({ start, end, line: { role, isCorrected } }) => ({ start, end, role, isCorrected }));
    }
    return lines.map((line) => {
      const from = old.find(
        (each) => isMostOf(each, line) && (each.line.isCorrected || isMostOf(line, each)),
      )?.line;
      return { ...line, role: from?.role ?? line.role, isCorrected: from?.isCorrected ?? false };
    });
  });
}

/** Lines that share a printed line, with the old lines that went there. Both come in text order. */
function groupsOf<Old extends Range>(
  text: string,
  lines: readonly Line[],
  carried: readonly Old[],
): { lines: Line[]; old: Old[] }[] {
  const groups: { lines: Line[]; old: Old[] }[] = [];
  let passed = 0;
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before !== undefined && isOnePrinted(text, before, line)) groups.at(-1)!.lines.push(line);
    else groups.push({ lines: [line], old: [] });
    const { old } = groups.at(-1)!;
    while (passed < carried.length && carried[passed]!.end <= line.start) passed++;
    for (let next = passed; next < carried.length && carried[next]!.start < line.end; next++) {
      if (!old.includes(carried[next]!)) old.push(carried[next]!);
    }
  }
  return groups;
}

/** Whether no line ends between two neighbours. */
function isOnePrinted(text: string, before: Range, after: Range): boolean {
  return !text.slice(before.end, after.start).includes("\n");
}

/** Whether two rows of ranges hold the same characters, but for white space. */
function coverTheSame(text: string, lines: readonly Range[], others: readonly Range[]): boolean {
  const [first, last] = [others[0], others.at(-1)];
  if (first === undefined || last === undefined) return false;
  const isBlank = (from: number, to: number) => from <= to && text.slice(from, to).trim() === "";
  return (
    isBlank(Math.min(first.start, lines[0]!.start), Math.max(first.start, lines[0]!.start)) &&
    isBlank(Math.min(last.end, lines.at(-1)!.end), Math.max(last.end, lines.at(-1)!.end)) &&
    others.every((each, at) => at === 0 || isBlank(others[at - 1]!.end, each.start))
  );
}

/** Whether most of a line is the stretch, so that no other line was joined to it. */
function isMostOf(stretch: Range, line: Range): boolean {
  const shared = overlapOf(stretch, line);
  return shared !== null && 2 * (shared.end - shared.start) > line.end - line.start;
}
