import type { Codebook } from "../../contract/codebook.ts";
import { type Reply, refuse } from "../../contract/failures.ts";
import { deepestTag, joinTagPath, readTagPath } from "../../core/tag/path.ts";
import { shorten } from "../commands/label.ts";
import { refusePath, type TagFail, tagAt } from "../commands/tag-annotation.ts";
import { idsUpwards } from "../db/codebook.ts";
import { tagRow } from "../db/tags.ts";
import { done, type Project, type WriteFail } from "../project.ts";
import { codebook } from "./answer.ts";

/** Make a tag below another or at the top, with those between when a path is typed. */
export function createTag(
  project: Project,
  { parentId, path: typed }: { parentId: string | null; path: string },
): Reply<Codebook, "tag-missing" | "tag-name-there" | TagFail | WriteFail> {
  const path = readTagPath(typed);
  if (!path.ok) return refusePath(path.why);
  return project.edit("tag.create", (edit) => {
    const parent = parentId === null ? null : tagRow(edit.db, parentId);
    if (parentId !== null && parent === null) return refuse("tag-missing", { tag: parentId });
    const depth = idsUpwards(edit.db, parentId).length + path.names.length;
    if (depth > deepestTag) return refuse("tag-too-deep", { limit: deepestTag });
    const tagId = tagAt(edit, path.names, parent);
    if (edit.journal.changes.length === 0) return refuse("tag-name-there", { name: path.names.at(-1)! });
    return done(codebook(edit.db, tagId), `new tag “${shorten(joinTagPath(path.names))}”`);
  });
}
