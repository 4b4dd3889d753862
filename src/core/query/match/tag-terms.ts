import { foldTagName, type TagPath } from "../../tag/path.ts";
import type { TagTerm } from "../query.ts";

/**
 * Whether a tag is one the term means: the term's names are the whole path or the last names of
 * it, whatever their case, so that `tag:authority` finds `Leavitt/authority`. With its children,
 * so is every tag below such a tag.
 */
export function tagMatches(path: TagPath, term: TagTerm): boolean {
  const names = path.split("/").map(foldTagName);
  const wanted = term.path.map(foldTagName);
  const last = names.length - wanted.length;
  const endsAt = (start: number) => wanted.every((name, index) => names[start + index] === name);
  if (!term.withChildren) return last >= 0 && endsAt(last);
  for (let start = 0; start <= last; start += 1) if (endsAt(start)) return true;
  return false;
}
