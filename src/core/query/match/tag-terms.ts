import { foldTagName, type TagPath } from "../../tag/path.ts";
import type { TagTerm } from "../query.ts";

/** A term is compared with every tag of a codebook, and folded once. */
const folded = new WeakMap<TagTerm, readonly string[]>();

function wantedNames(term: TagTerm): readonly string[] {
  const known = folded.get(term);
  if (known !== undefined) return known;
  const names = term.path.map(foldTagName);
  folded.set(term, names);
  return names;
}

/**
 * Whether a tag is one the term means: the term's names are the whole path or the last names of
 * it, whatever their case, so that `tag:authority` finds `Leavitt/authority`. With its children,
 * so is every tag below such a tag.
 */
export function tagMatches(path: TagPath, term: TagTerm): boolean {
  const names = path.split("/").map(foldTagName);
  const wanted = wantedNames(term);
  const last = names.length - wanted.length;
  const endsAt = (start: number) => wanted.every((name, index) => names[start + index] === name);
  if (!term.withChildren) return last >= 0 && endsAt(last);
  for (let start = 0; start <= last; start += 1) if (endsAt(start)) return true;
  return false;
}
