import type { Codebook } from "../../contract/codebook.ts";
import { type Reply, refuse } from "../../contract/failures.ts";
import { shorten } from "../commands/label.ts";
import { examplesOfTag, subtree, taggingsOf } from "../db/codebook.ts";
import { childRows, tagRow } from "../db/tags.ts";
import { done, type Edit, type Project, type WriteFail } from "../project.ts";
import { codebook } from "./answer.ts";
import { adopt } from "./take-in.ts";

/**
 * Remove a tag, with those below it or without: then these move up to where it was, and one whose
 * name is there already becomes one with it. Highlights stay, without the tag.
 */
export function removeTag(
  project: Project,
  { tagId, children }: { tagId: string; children: "remove" | "keep" },
): Reply<Codebook, "tag-missing" | WriteFail> {
  return project.edit("tag.remove", (edit) => {
    const row = tagRow(edit.db, tagId);
    if (row === null) return refuse("tag-missing", { tag: tagId });
    if (children === "keep") keepChildren(edit, tagId, row.parent_id);
    const gone = subtree(edit.db, tagId);
    for (const { id } of gone) {
      for (const example of examplesOfTag(edit.db, id)) edit.journal.remove("tag_example", example);
      for (const tagging of taggingsOf(edit.db, id)) edit.journal.remove("annotation_tag", tagging);
    }
    for (const each of gone.toReversed()) edit.journal.remove("tag", each);
    const more = gone.length === 1 ? "" : ` and ${gone.length - 1} below it`;
    return done(codebook(edit.db, null), `removal of tag “${shorten(row.name)}”${more}`);
  });
}

function keepChildren(edit: Edit, tagId: string, parentId: string | null): void {
  for (const child of childRows(edit.db, tagId)) {
    const removed = tagRow(edit.db, tagId)!;
    if (removed.name_folded === child.name_folded) {
      // It moves up beside the tag that is about to go: siblings differ, so that one takes a name nobody types.
      edit.journal.update("tag", removed, { name_folded: `\u0000${removed.id}` });
    }
    adopt(edit, child, parentId);
  }
}
