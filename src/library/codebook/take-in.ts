import { positionForNew } from "../../core/tag/order.ts";
import { exampleRow, examplesOfTag, hasTag, taggingsOf } from "../db/codebook.ts";
import type { Rows } from "../db/tables.ts";
import { childNamed, childRows, tagRow } from "../db/tags.ts";
import type { Edit } from "../project.ts";

type TagRow = Rows["tag"];

/**
 * Within a command: make one tag of two. What `fromId` marks and shows is `intoId`'s afterwards, the
 * tags below come with it (those of one name become one as well), its rules fill empty ones, and it
 * is gone. `intoId` must not lie below `fromId`.
 */
export function takeIn(edit: Edit, fromId: string, intoId: string): void {
  moveExamples(edit, fromId, intoId);
  for (const tagging of taggingsOf(edit.db, fromId)) moveTagging(edit, tagging, intoId);
  for (const child of childRows(edit.db, fromId)) adopt(edit, child, intoId);
  const from = tagRow(edit.db, fromId)!;
  fillRules(edit, from, tagRow(edit.db, intoId)!);
  edit.journal.remove("tag", from);
}

/** Put a tag last below another (null is the top), or into the tag of its name there. */
export function adopt(edit: Edit, child: TagRow, parentId: string | null): void {
  const namesake = childNamed(edit.db, parentId, child.name);
  if (namesake !== null && namesake.id !== child.id) takeIn(edit, child.id, namesake.id);
  else {
    const position = positionForNew(childRows(edit.db, parentId));
    edit.journal.update("tag", child, { parent_id: parentId, position });
  }
}

/** Put another tag on a highlight in place of this one; it keeps who tagged it and when. */
export function moveTagging(edit: Edit, tagging: Rows["annotation_tag"], intoId: string): void {
  edit.journal.remove("annotation_tag", tagging);
  if (hasTag(edit.db, tagging.annotation_id, intoId)) return;
  edit.journal.insert("annotation_tag", { ...tagging, tag_id: intoId });
}

function moveExamples(edit: Edit, fromId: string, intoId: string): void {
  for (const row of examplesOfTag(edit.db, fromId)) moveExample(edit, row, intoId);
}

export function moveExample(edit: Edit, row: Rows["tag_example"], intoId: string): void {
  edit.journal.remove("tag_example", row);
  if (exampleRow(edit.db, intoId, row.annotation_id) !== null) return;
  edit.journal.insert("tag_example", { ...row, tag_id: intoId });
}

function fillRules(edit: Edit, from: TagRow, into: TagRow): void {
  const keys = ["description", "inclusion", "exclusion"] as const;
  const missing = keys.filter((key) => into[key] === "" && from[key] !== "");
  if (missing.length === 0) return;
  edit.journal.update("tag", into, Object.fromEntries(missing.map((key) => [key, from[key]])));
}
