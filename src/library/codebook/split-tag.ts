import type { Codebook } from "../../contract/codebook.ts";
import { type Reply, refuse, succeed } from "../../contract/failures.ts";
import { Work } from "../../core/query/match/work.ts";
import { readTagPath } from "../../core/tag/path.ts";
import { shorten } from "../commands/label.ts";
import { refusePath, type TagFail, tagAt } from "../commands/tag-annotation.ts";
import { exampleRow, taggingsAmong } from "../db/codebook.ts";
import type { ReadDb } from "../db/connection.ts";
import { numbersOf } from "../db/search.ts";
import type { Rows } from "../db/tables.ts";
import { tagRow } from "../db/tags.ts";
import { done, type Project, type WriteFail } from "../project.ts";
import { knownIn } from "../search/conditions/known.ts";
import { findHighlights } from "../search/finding/highlights.ts";
import { readQuery } from "../search/run.ts";
import { codebook } from "./answer.ts";
import { moveExample, moveTagging } from "./take-in.ts";

type SplitFail = "tag-missing" | "query-malformed" | "tag-split-empty" | "tag-split-same" | TagFail;

/** Move those of a tag's own highlights that a query finds to another tag; examples go along. */
export function splitTag(
  project: Project,
  asked: { tagId: string; query: string; path: string },
): Reply<Codebook, SplitFail | WriteFail> {
  const path = readTagPath(asked.path);
  if (!path.ok) return refusePath(path.why);
  return project.edit("tag.split", (edit) => {
    const meant = taggingsToSplit(edit.db, asked);
    if (!meant.ok) return meant;
    if (meant.value.length === 0) return refuse("tag-split-empty");
    const row = tagRow(edit.db, asked.tagId)!;
    const newId = tagAt(edit, path.names);
    if (newId === row.id) return refuse("tag-split-same");
    for (const tagging of meant.value) {
      const example = exampleRow(edit.db, row.id, tagging.annotation_id);
      moveTagging(edit, tagging, newId);
      if (example !== null) moveExample(edit, example, newId);
    }
    return done(codebook(edit.db, newId), `split of tag “${shorten(row.name)}”`);
  });
}

/** The tag's own taggings whose highlights a query finds. */
export function taggingsToSplit(
  db: ReadDb,
  { tagId, query: typed }: { tagId: string; query: string },
): Reply<Rows["annotation_tag"][], "tag-missing" | "query-malformed"> {
  if (tagRow(db, tagId) === null) return refuse("tag-missing", { tag: tagId });
  const query = readQuery(typed);
  if (!query.ok) return query;
  // Without end: what is moved must not depend on how far a search got.
  const { condition } = findHighlights(db, query.value, knownIn(db), new Work(Number.POSITIVE_INFINITY));
  return succeed(taggingsAmong(db, tagId, numbersOf("annotation", condition)));
}
