import type { Tag } from "../../../contract/records.ts";
import { foldTagName, joinTagPath, type ReadPath, readTagPath } from "../../../core/tag/path.ts";

/** What typing a tag leads to. */
export interface TagMatches {
  /** The likeliest first; all tags in tree order when nothing is typed. */
  readonly tags: readonly Tag[];
  /** The path a new tag would have; null when there is one already, or when it cannot be one. */
  readonly newPath: string | null;
  /** Why what is typed cannot be a tag. */
  readonly problem: Extract<ReadPath, { ok: false }>["why"] | null;
}

/**
 * Tags whose path holds what is typed, anywhere, case aside; blanks and slashes in it may stand for
 * skipped parts (`lea au` finds `Leavitt/authority`). A tag that is exactly what is typed is first,
 * then those with a name beginning so, then those used most.
 */
export function matchTags(tags: readonly Tag[], typed: string): TagMatches {
  if (typed.trim() === "") return { tags, newPath: null, problem: null };
  const read = readTagPath(typed);
  const meant = read.ok ? read : readTagPath(withoutLastSlash(typed));
  const path = meant.ok ? joinTagPath(meant.names) : null;
  const below = ranked(tags, fold(read.ok ? joinTagPath(read.names) : typed));
  // With nothing below it, what stands before the slash is meant.
  const found = below.length === 0 && path !== null ? ranked(tags, fold(path)) : below;
  const isThere = path !== null && tags.some((tag) => fold(tag.path) === fold(path));
  return { tags: found, newPath: isThere ? null : path, problem: meant.ok ? null : meant.why };
}

function ranked(tags: readonly Tag[], wanted: string): Tag[] {
  const parts = wanted.split(/[\s/]+/u).filter((part) => part !== "");
  return tags
    .map((tag) => ({ tag, rank: rankOf(fold(tag.path), wanted, parts) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank! || b.tag.total - a.tag.total || (a.tag.path < b.tag.path ? -1 : 1))
    .map(({ tag }) => tag);
}

function rankOf(path: string, wanted: string, parts: readonly string[]): number | null {
  if (path === wanted) return 0;
  if (path.startsWith(wanted)) return 1;
  if (path.split("/").some((name) => name.startsWith(wanted))) return 2;
  if (path.includes(wanted)) return 3;
  let from = 0;
  for (const part of parts) {
    const at = path.indexOf(part, from);
    if (at < 0) return null;
    from = at + part.length;
  }
  return 4;
}

/** A slash at the end is no mistake yet: a name below may follow, or nothing. */
function withoutLastSlash(typed: string): string {
  return typed.replace(/\/\s*$/u, "");
}

function fold(path: string): string {
  return path.split("/").map(foldTagName).join("/");
}
