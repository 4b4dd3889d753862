import type { Codebook } from "../../contract/codebook.ts";
import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import type { Annotation } from "../../contract/records.ts";
import { shorten } from "../commands/label.ts";
import { examplesOf } from "../db/annotations.ts";
import { exampleRow, hasTag } from "../db/codebook.ts";
import type { ReadDb } from "../db/connection.ts";
import { tagRow } from "../db/tags.ts";
import { done, type Project, type WriteFail } from "../project.ts";
import { codebook } from "./answer.ts";

interface Example {
  readonly tagId: string;
  readonly annotationId: string;
}

/** Pin a highlight to a tag it carries, as an example of what the tag is for. */
export function pinExample(
  project: Project,
  { tagId, annotationId }: Example,
): Reply<Codebook, "tag-missing" | "example-untagged" | WriteFail> {
  return project.edit("tag.pin", (edit) => {
    const row = tagRow(edit.db, tagId);
    if (row === null) return refuse("tag-missing", { tag: tagId });
    if (!hasTag(edit.db, annotationId, tagId)) return refuse("example-untagged");
    if (exampleRow(edit.db, tagId, annotationId) === null) {
      const created_ms = edit.nowMs;
      edit.journal.insert("tag_example", { tag_id: tagId, annotation_id: annotationId, created_ms });
    }
    return done(codebook(edit.db, tagId), `example of tag “${shorten(row.name)}”`);
  });
}

export function unpinExample(
  project: Project,
  { tagId, annotationId }: Example,
): Reply<Codebook, "tag-missing" | WriteFail> {
  return project.edit("tag.unpin", (edit) => {
    const row = tagRow(edit.db, tagId);
    if (row === null) return refuse("tag-missing", { tag: tagId });
    const example = exampleRow(edit.db, tagId, annotationId);
    if (example !== null) edit.journal.remove("tag_example", example);
    return done(codebook(edit.db, tagId), `unpinning of an example of tag “${shorten(row.name)}”`);
  });
}

export function tagExamples(db: ReadDb, tagId: string): Reply<Annotation[], "tag-missing"> {
  if (tagRow(db, tagId) === null) return refuse("tag-missing", { tag: tagId });
  return succeed(examplesOf(db, tagId));
}
